import type { ApolloClient } from '@apollo/client';
import { followItem } from '../../graphql/follow-item.ts';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import type { ItemValues } from '../../graphql/item-values.ts';
import type { UploadFile } from '../../graphql/upload-context.ts';
import type { CommandPayloads } from '../../offline/commands.ts';

/** What the handlers need of the app. */
export interface HandlerTools {
  readonly client: ApolloClient;
  readonly uploadFile: UploadFile;
}

/**
 * Carries later edits of an item over to the copy in an answer: what this device itself has changed by then is
 * no clash. Where somebody else changed a field that a later edit is about, the edit stays as it is, and the
 * server will point that out.
 */
export function carryOverTo(item: ItemDetailsFragment): (kind: string, payload: unknown) => unknown {
  return (kind, payload) => {
    if (kind !== 'editItem') return payload;
    const { edit, shown } = payload as CommandPayloads['editItem'];
    return { edit: followItem(edit, item), shown } satisfies CommandPayloads['editItem'];
  };
}

/**
 * Carries edits that were made before the server had the item over to what it made of it. A SKU that the server
 * gave is nobody's change.
 */
export function carryOverToNew(item: ItemDetailsFragment): (kind: string, payload: unknown) => unknown {
  const follow = carryOverTo(item);
  return (kind, payload) => {
    if (kind !== 'editItem') return payload;
    const { edit, shown } = payload as CommandPayloads['editItem'];
    const given = (values: ItemValues): ItemValues => ({ ...values, sku: values.sku || item.sku });
    const known = { ...edit, base: given(edit.base), values: given(edit.values) };
    return follow(kind, { edit: known, shown } satisfies CommandPayloads['editItem']);
  };
}
