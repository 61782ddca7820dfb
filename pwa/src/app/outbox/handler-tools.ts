import type { ApolloClient } from '@apollo/client';
import { followItem } from '../../graphql/follow-item.ts';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
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
