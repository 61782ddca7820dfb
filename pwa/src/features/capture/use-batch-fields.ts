import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { editedFields } from '../../graphql/edited-fields.ts';
import { beginEdit, type Edit } from '../../graphql/follow-item.ts';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { changedFields, type ItemValues } from '../../graphql/item-values.ts';
import { useSession } from '../../graphql/session-context.ts';
import { isUntitled } from '../../lib/untitled-name.ts';
import { itemCommand } from '../../offline/commands.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { withEditFolded } from '../../offline/unsent-work.ts';

/** Quiet time after the last key before it is kept. */
const DELAY_MILLISECONDS = 300;

type Fields = Pick<ItemValues, 'title' | 'price'>;

interface BatchFields {
  readonly fields: Fields;
  /** False where the device had no room for the last change. */
  readonly kept: boolean;
  readonly change: (part: Partial<Fields>) => void;
  /** To be called when a field is left: what is in the shop already is changed then, or once the screen is left. */
  readonly leave: () => void;
}

function fieldsOf(item: ItemDetailsFragment): Fields {
  return { title: isUntitled(item.title) ? '' : item.title, price: item.price?.amount ?? null };
}

/** Title and price of an item of the batch, kept as they are typed. */
export function useBatchFields(item: ItemDetailsFragment): BatchFields {
  const outbox = useOutbox();
  const { user, userId } = useSession();
  const [typed, setTyped] = useState<Partial<Fields>>({});
  const [kept, setKept] = useState(true);
  const leaving = useRef(false);
  const fields = { ...fieldsOf(item), ...typed };

  const editOf = (part: Partial<Fields>): Edit => {
    const begun = beginEdit(item);
    const title = part.title?.trim() || begun.base.title;
    return { ...begun, values: { ...begun.base, ...part, title } };
  };

  async function keep(left: boolean): Promise<void> {
    const edit = editOf(typed);
    const changed = changedFields(edit.base, edit.values);
    if (changed.length === 0) return;
    const folded = await outbox.rewrite([item.id], (work) => withEditFolded(work, item.id, edit));
    if (folded || !left) return;
    const shown = editedFields(edit, item.price?.currencyCode ?? user?.shop.currencyCode ?? 'USD');
    const named = changed.includes('title') && item.status === 'DRAFT';
    await outbox.enqueue([
      itemCommand(userId ?? '', item.id, 'editItem', { edit, shown }),
      ...(named ? [itemCommand(userId ?? '', item.id, 'setStatus', { status: 'ACTIVE' })] : []),
    ]);
    setTyped({});
  }

  function keepNow(left: boolean): void {
    // Leaving the field and the screen come together; it is one change.
    if (leaving.current) return;
    leaving.current = left;
    void keep(left)
      .then(
        () => setKept(true),
        () => setKept(false),
      )
      .finally(() => {
        leaving.current = false;
      });
  }
  const keepSoon = useEffectEvent(keepNow);
  useEffect(() => {
    if (Object.keys(typed).length === 0) return;
    const timer = setTimeout(() => keepSoon(false), DELAY_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed]);

  // A phone may never bring a page back that went to the background, and a screen that is left takes its fields along.
  useEffect(() => {
    const hide = (): void => {
      if (document.visibilityState === 'hidden') keepSoon(true);
    };
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      keepSoon(true);
    };
  }, []);

  return {
    fields,
    kept,
    change: (part) => setTyped((before) => ({ ...before, ...part })),
    leave: () => keepNow(true),
  };
}
