import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { ItemDocument } from '../../graphql/item.ts';
import { useSession } from '../../graphql/session-context.ts';
import { newItemOf } from '../../offline/new-item.ts';
import { isWhollyOf } from '../../offline/unsent-work.ts';
import { useKeptDetails } from '../../offline/use-kept-details.ts';
import { type PendingPhoto, usePendingPhotos } from '../../offline/use-pending-photos.ts';
import { useCommandsOf, useShownItem } from '../../offline/use-shown-item.ts';

interface BatchItemState {
  /** Undefined while the device or the shop is asked. */
  readonly item: ItemDetailsFragment | undefined;
  /** Its photos that are still on this device alone. */
  readonly pending: readonly PendingPhoto[];
  /** True while nothing of it has left. */
  readonly unsent: boolean;
}

/** An item of the batch, wherever it is by now. */
export function useBatchItem(id: string): BatchItemState {
  const { user } = useSession();
  const commands = useCommandsOf(id);
  const creation = commands.find(({ kind }) => kind === 'createItem');
  const currencyCode = user?.shop.currencyCode ?? 'USD';
  const fresh = useMemo(
    () => (creation ? newItemOf(creation, currencyCode) : undefined),
    [creation, currencyCode],
  );
  const looked = useKeptDetails(id);
  const { data, previousData } = useQuery(ItemDocument, {
    variables: { id },
    skip: creation !== undefined || !looked,
    fetchPolicy: 'cache-first',
  });
  // While it is asked for again, what is chosen and typed must not go with the last answer.
  const known = (data ?? previousData)?.item ?? undefined;
  const item = useShownItem(id, fresh ?? known);
  return {
    item,
    pending: usePendingPhotos(id),
    unsent: creation !== undefined && commands.every(isWhollyOf(id)),
  };
}
