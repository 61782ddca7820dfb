import { useEffect, useRef, useState } from 'react';
import { editedFields } from '../../graphql/edited-fields.ts';
import { beginEdit, type Edit, followItem, settleClash } from '../../graphql/follow-item.ts';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import {
  changedFields,
  ITEM_FIELDS,
  type ItemField,
  type ItemValues,
  problemsOf,
} from '../../graphql/item-values.ts';
import { useSession } from '../../graphql/session-context.ts';
import { sortUserErrors } from '../../lib/user-errors.ts';
import { itemCommand } from '../../offline/commands.ts';
import { deliver } from '../../offline/deliver.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { withEditFolded } from '../../offline/unsent-work.ts';
import { NO_ROOM } from '../../offline/words.ts';
import type { EditKeeper } from './edit-keeper.ts';

interface ItemEdit {
  readonly edit: Edit;
  readonly changed: boolean;
  readonly errors: Partial<Record<ItemField, string>>;
  readonly problem: string | null;
  readonly saving: boolean;
  /** The server's copy, where the same fields were changed there and here. */
  readonly clash: ItemDetailsFragment | null;
  readonly change: (part: Partial<ItemValues>) => void;
  /** Keeps what was changed and sends it; true once there is nothing left to do for its person. */
  readonly save: () => Promise<boolean>;
  /** Goes on from a clash with what the person chose, and saves. */
  readonly settle: (takeTheirs: ReadonlySet<ItemField>) => Promise<boolean>;
  readonly leaveClash: () => void;
}

/** A change of an item from the first key to the outbox. What was typed is kept on the device all along. */
export function useItemEdit(item: ItemDetailsFragment, keeper: EditKeeper): ItemEdit {
  const outbox = useOutbox();
  const { user, userId } = useSession();
  const [edit, setEdit] = useState<Edit>(() => followItem(keeper.kept ?? beginEdit(item), item));
  const [errors, setErrors] = useState<Partial<Record<ItemField, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [clash, setClash] = useState<ItemDetailsFragment | null>(null);

  const followed = followItem(edit, item);
  if (followed !== edit) setEdit(followed);

  const changed = changedFields(edit.base, edit.values).length > 0;
  useEffect(() => keeper.keep(changed ? edit : null), [keeper, edit, changed]);

  const there = useRef(true);
  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);

  async function send(now: Edit): Promise<boolean> {
    const problems = problemsOf(now.values);
    setErrors(problems);
    setProblem(null);
    if (Object.keys(problems).length > 0) return false;
    if (changedFields(now.base, now.values).length === 0) return true;
    setSaving(true);
    try {
      // Where the item itself has not left yet, it leaves as it is now.
      const folded = await outbox.rewrite([item.id], (kept) => withEditFolded(kept, item.id, now));
      if (folded) {
        keeper.keep(null);
        return true;
      }
      const currencyCode = item.price?.currencyCode ?? user?.shop.currencyCode ?? 'USD';
      const payload = { edit: now, shown: editedFields(now, currencyCode) };
      const delivery = await deliver(outbox, itemCommand(userId ?? '', item.id, 'editItem', payload), {
        onKept: () => keeper.keep(null),
        isThere: () => there.current,
      });
      if (delivery.kind !== 'refused') {
        if (there.current) keeper.keep(null);
        return true;
      }
      keeper.keep(now);
      if (delivery.clash) {
        setClash(delivery.clash as ItemDetailsFragment);
        return false;
      }
      const { errors: told, message } = delivery.failure;
      const sorted = sortUserErrors(told, ITEM_FIELDS);
      setErrors(sorted.fields);
      setProblem(told.length > 0 ? sorted.form : message);
    } catch {
      setProblem(NO_ROOM);
    } finally {
      setSaving(false);
    }
    return false;
  }

  return {
    edit,
    changed,
    errors,
    problem,
    saving,
    clash,
    change(part) {
      setEdit((known) => ({ ...known, values: { ...known.values, ...part } }));
      const mended = Object.fromEntries(Object.keys(part).map((field) => [field, undefined]));
      setErrors((known) => ({ ...known, ...mended }));
    },
    save: () => send(edit),
    settle(takeTheirs) {
      if (!clash) return Promise.resolve(false);
      const settled = settleClash(edit, clash, takeTheirs);
      setEdit(settled);
      setClash(null);
      return send(settled);
    },
    leaveClash: () => setClash(null),
  };
}
