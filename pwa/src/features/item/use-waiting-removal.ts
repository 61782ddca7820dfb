import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import type { KeptWork } from '../../offline/kept-work.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { withoutItem } from '../../offline/unsent-work.ts';
import { NO_ROOM } from '../../offline/words.ts';
import { useToasts } from '../../ui/toast-context.ts';
import { useItemActions } from './use-item-actions.ts';

/** Takes a new item away that has not left, with a way back; what has left is deleted as any other. */
export function useWaitingRemoval(item: ItemDetailsFragment): () => Promise<boolean> {
  const outbox = useOutbox();
  const toasts = useToasts();
  const { remove } = useItemActions(item);

  return async () => {
    let before: KeptWork | undefined;
    const taken = await outbox.rewrite([item.id], (kept) => {
      before = kept;
      return withoutItem(kept, item.id);
    });
    if (!taken || !before) return remove();
    const { commands, drafts, photos } = before;
    const bringBack = async (): Promise<void> => {
      await outbox.enqueue(commands, { drafts, photos });
    };
    toasts.show({
      message: `“${item.title}” deleted.`,
      action: {
        label: 'Undo',
        onAction: () => void bringBack().catch(() => toasts.show({ tone: 'danger', message: NO_ROOM })),
      },
    });
    return true;
  };
}
