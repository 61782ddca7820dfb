import type { ItemDetailsFragment, ItemPhotoFragment } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session-context.ts';
import { itemCommand } from '../../offline/commands.ts';
import type { StoredCommand } from '../../offline/database.ts';
import { moveImagesCommand } from '../../offline/move-images.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { withoutItem } from '../../offline/unsent-work.ts';
import { untitledItem } from '../../offline/untitled-item.ts';
import { NO_ROOM } from '../../offline/words.ts';
import { useToasts } from '../../ui/toast-context.ts';

interface PhotoMove {
  /** Gives photos to another item; false where there was no room to keep that. */
  readonly toItem: (images: readonly ItemPhotoFragment[], goal: Goal) => Promise<boolean>;
  /** Makes an item of its own of photos. */
  readonly toNewItem: (images: readonly ItemPhotoFragment[]) => Promise<boolean>;
}

interface Goal {
  readonly id: string;
  readonly title: string;
  /** Where the item is made for the photos. */
  readonly made?: ReturnType<typeof untitledItem>;
}

/**
 * Moves photos that the shop has. It is kept here first and shown at once; the way back takes the move back while
 * it has not left, and is a move of its own afterwards.
 */
export function usePhotoMove(item: ItemDetailsFragment): PhotoMove {
  const outbox = useOutbox();
  const toasts = useToasts();
  const { userId } = useSession();
  const owner = userId ?? '';
  const order = item.images.map(({ id }) => id);

  /** A new item that nobody else knows yet goes as if it had never been. */
  async function undo(move: StoredCommand, images: readonly ItemPhotoFragment[], goal: Goal): Promise<void> {
    if (!(await outbox.takeBack(move.id))) {
      await outbox.enqueue([
        moveImagesCommand(owner, goal.id, { toItemId: item.id, images, first: false }),
        itemCommand(owner, item.id, 'orderImages', { imageIds: order }),
      ]);
    }
    if (!goal.made || (await outbox.rewrite([goal.id], (kept) => withoutItem(kept, goal.id)))) return;
    await outbox.enqueue([itemCommand(owner, goal.id, 'deleteItem', {})]);
  }

  async function keep(images: readonly ItemPhotoFragment[], goal: Goal): Promise<boolean> {
    const noRoom = (): unknown => toasts.show({ tone: 'danger', message: NO_ROOM });
    const move = moveImagesCommand(owner, item.id, { toItemId: goal.id, images, first: false });
    try {
      await outbox.enqueue(goal.made ? [goal.made.creation, move] : [move], {
        drafts: goal.made ? [goal.made.draft] : [],
      });
    } catch {
      noRoom();
      return false;
    }
    const photos = images.length === 1 ? 'Photo' : `${images.length} photos`;
    toasts.show({
      message: goal.made ? `${photos} made an item.` : `${photos} moved to “${goal.title}”.`,
      action: { label: 'Undo', onAction: () => void undo(move, images, goal).catch(noRoom) },
    });
    return true;
  }

  return {
    toItem: keep,

    toNewItem(images) {
      const made = untitledItem(owner);
      return keep(images, { id: made.creation.itemId, title: '', made });
    },
  };
}
