import { useState } from 'react';
import type { ItemDetailsFragment, ItemStatus } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session-context.ts';
import { type CommandKind, type CommandPayloads, itemCommand, payloadOf } from '../../offline/commands.ts';
import type { StoredCommand } from '../../offline/database.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { NO_ROOM } from '../../offline/words.ts';
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

type Item = Pick<ItemDetailsFragment, 'id' | 'title'> & Partial<Pick<ItemDetailsFragment, 'sales'>>;

/**
 * What is done to an item as a whole. Each is kept on this device first and shown at once, with a network or
 * without; what has not left yet is simply taken back where its person thinks better of it.
 */
export function useItemActions({ id, title, sales }: Item): ItemActions {
  const outbox = useOutbox();
  const toasts = useToasts();
  const { userId } = useSession();
  const [working, setWorking] = useState(false);

  async function keep<Kind extends CommandKind>(
    kind: Kind,
    payload: CommandPayloads[Kind],
    undoes: (command: StoredCommand) => boolean = () => false,
  ): Promise<boolean> {
    setWorking(true);
    try {
      const undone = outbox.commandsOf(id).findLast(undoes);
      if (undone && (await outbox.takeBack(undone.id))) return true;
      await outbox.enqueue([itemCommand(userId ?? '', id, kind, payload)]);
      return true;
    } catch {
      toasts.show({ tone: 'danger', message: NO_ROOM });
      return false;
    } finally {
      setWorking(false);
    }
  }

  const restore = () => keep('restoreItem', {}, ({ kind }) => kind === 'deleteItem');

  return {
    working,
    restore,

    async remove() {
      const removed = await keep('deleteItem', {}, ({ kind }) => kind === 'restoreItem');
      if (removed) {
        toasts.show({
          message: `“${title}” deleted.`,
          action: { label: 'Undo', onAction: () => void restore() },
        });
      }
      return removed;
    },

    undoSale(saleId) {
      const isSale = (command: StoredCommand): boolean =>
        command.kind === 'markSold' && payloadOf(command, 'markSold').input.saleId === saleId;
      const waiting = outbox.commandsOf(id).find(isSale);
      const quantity = waiting
        ? payloadOf(waiting, 'markSold').quantity
        : (sales?.find((sale) => sale.id === saleId)?.quantity ?? 1);
      return keep('undoSale', { saleId, quantity }, isSale);
    },

    async setStatus(status) {
      const kept = await keep('setStatus', { status });
      if (kept) toasts.show({ message: `Now: ${ITEM_STATUS_WORDS[status]}.` });
      return kept;
    },
  };
}
