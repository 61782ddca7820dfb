import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { ItemCardFragment as ItemCard } from '../../graphql/generated/graphql.ts';
import {
  BulkUpdateItemsDocument,
  DeleteItemsDocument,
  PostToWebsiteDocument,
  RestoreItemsDocument,
} from '../../graphql/inventory.ts';
import { useSession } from '../../graphql/session-context.ts';
import { useOnline } from '../../lib/use-online.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import type { BulkChange } from './bulk-change.ts';
import { OfflineBulk } from './bulk-offline.ts';
import { type BulkAnswer, type BulkOutcome, runBulk, runEach } from './bulk-run.ts';
import { readCard, shownCard } from './item-card.ts';
import { WishIds } from './wish-ids.ts';

export interface Progress {
  readonly handled: number;
  readonly all: number;
}

interface BulkActions {
  /** How far a running action has come; null while none runs. */
  readonly progress: Progress | null;
  readonly update: (ids: readonly string[], change: BulkChange) => Promise<BulkOutcome>;
  readonly remove: (ids: readonly string[]) => Promise<BulkOutcome>;
  readonly restore: (ids: readonly string[]) => Promise<BulkOutcome>;
  readonly post: (ids: readonly string[]) => Promise<BulkOutcome>;
}

/** How an item will look: shown at once, taken back where the server refuses. Null where only it can tell. */
function foreseen(item: ItemCard, change: BulkChange): ItemCard | null {
  if (change.pricePercent != null) return null;
  const removed = new Set(change.removeTags ?? []);
  const kept = item.tags.filter((tag) => !removed.has(tag));
  const currencyCode = change.price?.currencyCode ?? item.price?.currencyCode;
  if (change.price && !currencyCode) return null;
  const money = { __typename: 'Money', amount: change.price?.amount ?? '', currencyCode: currencyCode ?? '' };
  return {
    ...item,
    status: change.status ?? item.status,
    tags: [...new Set([...kept, ...(change.addTags ?? [])])],
    price: change.price ? money : item.price,
  };
}

/** Changes many items, a portion at a time, and tells how far it is. Without a network all of it is kept here. */
export function useBulkActions(): BulkActions {
  const client = useApolloClient();
  const outbox = useOutbox();
  const { userId } = useSession();
  const online = useOnline();
  const [wishes] = useState(() => new WishIds());
  const [progress, setProgress] = useState<Progress | null>(null);

  async function track(
    ids: readonly string[],
    run: (onProgress: (handled: number) => void) => Promise<BulkOutcome>,
  ): Promise<BulkOutcome> {
    setProgress({ handled: 0, all: ids.length });
    try {
      return await run((handled) => setProgress({ handled, all: ids.length }));
    } finally {
      setProgress(null);
    }
  }

  async function sendUpdate(ids: readonly string[], change: BulkChange): Promise<BulkAnswer> {
    const items = ids.flatMap((id) => {
      const item = readCard(client, id);
      const next = item && foreseen(item, change);
      return next ? [next] : [];
    });
    const bulkUpdateItems = { __typename: 'BulkItemsPayload', items, userErrors: [] };
    const input = { ids: [...ids], ...change };
    const { data } = await wishes.once(['update', input], (commandId) =>
      client.mutate({
        mutation: BulkUpdateItemsDocument,
        variables: { input, commandId },
        optimisticResponse: { bulkUpdateItems },
      }),
    );
    return data?.bulkUpdateItems ?? { items: [], userErrors: [] };
  }

  if (!online) {
    const offline = new OfflineBulk(outbox, userId ?? '', (id) => shownCard(client, outbox, id));
    return {
      progress,
      update: (ids, change) => offline.update(ids, change),
      remove: (ids) => offline.remove(ids),
      restore: (ids) => offline.restore(ids),
      post: (ids) => offline.post(ids),
    };
  }
  return {
    progress,
    update: (ids, change) =>
      track(ids, (tell) => runBulk(ids, (portion) => sendUpdate(portion, change), tell)),
    remove: (ids) =>
      track(ids, (tell) =>
        runBulk(
          ids,
          async (portion) => {
            const { data } = await wishes.once(['delete', portion], (commandId) =>
              client.mutate({ mutation: DeleteItemsDocument, variables: { ids: [...portion], commandId } }),
            );
            return data?.deleteItems ?? { items: [], userErrors: [] };
          },
          tell,
        ),
      ),
    restore: (ids) =>
      track(ids, (tell) =>
        runBulk(
          ids,
          async (portion) => {
            const { data } = await wishes.once(['restore', portion], (commandId) =>
              client.mutate({ mutation: RestoreItemsDocument, variables: { ids: [...portion], commandId } }),
            );
            return data?.restoreItems ?? { items: [], userErrors: [] };
          },
          tell,
        ),
      ),
    post: (ids) =>
      track(ids, (tell) =>
        runEach(
          ids,
          async (itemId) => {
            const input = { itemId, platforms: ['WEBSITE' as const] };
            const { data } = await wishes.once(['post', itemId], (commandId) =>
              client.mutate({ mutation: PostToWebsiteDocument, variables: { input, commandId } }),
            );
            return data?.postItem.userErrors ?? [];
          },
          tell,
        ),
      ),
  };
}
