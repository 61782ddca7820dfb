import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { describeFailure } from '../../graphql/failure.ts';
import type { ItemDetailsFragment, ItemStatus } from '../../graphql/generated/graphql.ts';
import {
  DeleteItemDocument,
  RestoreItemDocument,
  UndoSaleDocument,
  UpdateItemDocument,
} from '../../graphql/item.ts';
import { useToasts } from '../../ui/toast-context.ts';
import { ITEM_STATUS_WORDS } from '../../ui/words.ts';

interface ItemActions {
  readonly working: boolean;
  /** Deletes at once, with an undo in passing; true where it is gone. */
  readonly remove: () => Promise<boolean>;
  readonly restore: () => Promise<boolean>;
  readonly undoSale: (saleId: string) => Promise<boolean>;
  readonly setStatus: (status: ItemStatus) => Promise<boolean>;
}

interface Answer {
  readonly userErrors: readonly { readonly message: string }[];
}

/** What is done to an item as a whole. Failures are told in passing: the screen still shows how things are. */
export function useItemActions(item: Pick<ItemDetailsFragment, 'id' | 'title'>): ItemActions {
  const client = useApolloClient();
  const toasts = useToasts();
  const [working, setWorking] = useState(false);
  const { id, title } = item;

  async function run(send: () => Promise<Answer | undefined>, kept: string): Promise<boolean> {
    setWorking(true);
    try {
      const messages = (await send())?.userErrors.map((error) => error.message) ?? [];
      if (messages.length > 0) toasts.show({ tone: 'danger', message: messages.join(' ') });
      return messages.length === 0;
    } catch (error) {
      toasts.show({ tone: 'danger', message: describeFailure(error, kept) });
      return false;
    } finally {
      setWorking(false);
    }
  }

  function restore(): Promise<boolean> {
    return run(async () => {
      const { data } = await client.mutate({ mutation: RestoreItemDocument, variables: { id } });
      return data?.restoreItem;
    }, 'The item is still deleted.');
  }

  return {
    working,
    restore,

    async remove() {
      const removed = await run(async () => {
        const { data } = await client.mutate({ mutation: DeleteItemDocument, variables: { id } });
        return data?.deleteItem;
      }, 'The item is still there.');
      if (!removed) return false;
      client.cache.modify<{ deletedAt: string | null }>({
        id: client.cache.identify({ __typename: 'InventoryItem', id }),
        fields: { deletedAt: () => new Date().toISOString() },
      });
      toasts.show({
        message: `“${title}” deleted.`,
        action: { label: 'Undo', onAction: () => void restore() },
      });
      return true;
    },

    undoSale(saleId) {
      return run(async () => {
        const { data } = await client.mutate({ mutation: UndoSaleDocument, variables: { id: saleId } });
        return data?.undoSale;
      }, 'The sale still stands.');
    },

    async setStatus(status) {
      const granted = await run(async () => {
        const input = { id, status };
        const { data } = await client.mutate({ mutation: UpdateItemDocument, variables: { input } });
        return data?.updateItem;
      }, 'Nothing was changed.');
      if (granted) toasts.show({ message: `Now: ${ITEM_STATUS_WORDS[status]}.` });
      return granted;
    },
  };
}
