import { useApolloClient } from '@apollo/client/react';
import { describeFailure } from '../../graphql/failure.ts';
import { countOf } from '../../lib/count-of.ts';
import { useToasts } from '../../ui/toast-context.ts';
import type { BulkOutcome } from './bulk-run.ts';
import { itemListsOf } from './item-lists.ts';
import type { useBulkActions } from './use-bulk-actions.ts';

interface Deletion {
  readonly remove: (ids: readonly string[]) => Promise<BulkOutcome>;
  readonly restore: (ids: readonly string[]) => Promise<BulkOutcome>;
}

/**
 * Deletes without asking, since it can be undone: the items leave the list at once, what the server would not
 * delete comes back, and a message offers to bring back the rest, each to its place.
 */
export function useDeletion(
  actions: Pick<ReturnType<typeof useBulkActions>, 'remove' | 'restore'>,
): Deletion {
  const client = useApolloClient();
  const toasts = useToasts();

  async function undo(ids: readonly string[], putBack: (back: readonly string[]) => void): Promise<void> {
    // What is shown again must not look deleted while the server is still asked.
    for (const id of ids) {
      client.cache.modify({
        id: client.cache.identify({ __typename: 'InventoryItem', id }),
        fields: { deletedAt: () => null },
      });
    }
    putBack(ids);
    const { done, refused, unsent, error } = await actions.restore(ids);
    const lost = [...refused.map(({ id }) => id), ...unsent];
    if (lost.length === 0) return;
    itemListsOf(client).remove(lost);
    const why = unsent.length > 0 ? describeFailure(error) : (refused[0]?.message ?? '');
    const back = done.length > 0 ? `${countOf(done.length, 'item')} came back. ` : '';
    toasts.show({
      tone: 'danger',
      message: `${back}${countOf(lost.length, 'item')} could not be brought back. ${why} You find them under Filter, Deleted items.`,
      duration: null,
    });
  }

  return {
    async remove(ids) {
      const putBack = itemListsOf(client).remove(ids);
      const outcome = await actions.remove(ids);
      putBack([...outcome.refused.map(({ id }) => id), ...outcome.unsent]);
      if (outcome.done.length > 0) {
        toasts.show({
          message: `${countOf(outcome.done.length, 'item')} deleted.`,
          action: { label: 'Undo', onAction: () => void undo(outcome.done, putBack) },
        });
      }
      return outcome;
    },
    async restore(ids) {
      const putBack = itemListsOf(client).remove(ids);
      const outcome = await actions.restore(ids);
      putBack([...outcome.refused.map(({ id }) => id), ...outcome.unsent]);
      return outcome;
    },
  };
}
