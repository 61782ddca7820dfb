import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { describeFailure } from '../../graphql/failure.ts';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { UpdateItemDocument } from '../../graphql/item.ts';
import {
  changedFields,
  ITEM_FIELDS,
  type ItemField,
  type ItemValues,
  problemsOf,
  updateInputOf,
} from '../../graphql/item-values.ts';
import { sortUserErrors } from '../../lib/user-errors.ts';
import type { EditKeeper } from './edit-keeper.ts';
import { beginEdit, type Edit, followItem, settleClash } from './follow-item.ts';

interface ItemEdit {
  readonly edit: Edit;
  readonly changed: boolean;
  readonly errors: Partial<Record<ItemField, string>>;
  readonly problem: string | null;
  readonly saving: boolean;
  /** The server's copy, where the same fields were changed there and here. */
  readonly clash: ItemDetailsFragment | null;
  readonly change: (part: Partial<ItemValues>) => void;
  /** Sends what was changed; true once there is nothing left to do. */
  readonly save: () => Promise<boolean>;
  /** Goes on from a clash with what the person chose, and saves. */
  readonly settle: (takeTheirs: ReadonlySet<ItemField>) => Promise<boolean>;
  readonly leaveClash: () => void;
}

/** A change of an item from the first key to the server's yes. What was typed is kept on the device all along. */
export function useItemEdit(item: ItemDetailsFragment, keeper: EditKeeper): ItemEdit {
  const client = useApolloClient();
  const [edit, setEdit] = useState<Edit>(() => followItem(keeper.kept ?? beginEdit(item), item));
  const [errors, setErrors] = useState<Partial<Record<ItemField, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [clash, setClash] = useState<ItemDetailsFragment | null>(null);

  const followed = followItem(edit, item);
  if (followed !== edit) setEdit(followed);

  const changed = changedFields(edit.base, edit.values).length > 0;
  useEffect(() => keeper.keep(changed ? edit : null), [keeper, edit, changed]);

  async function send(now: Edit): Promise<boolean> {
    const problems = problemsOf(now.values);
    setErrors(problems);
    setProblem(null);
    if (Object.keys(problems).length > 0) return false;
    const part = updateInputOf(now.base, now.values);
    if (Object.keys(part).length === 0) return true;
    setSaving(true);
    try {
      const input = { id: item.id, expectedVersion: now.version, ...part };
      const { data } = await client.mutate({ mutation: UpdateItemDocument, variables: { input } });
      const answer = data?.updateItem;
      if (answer?.item) {
        keeper.keep(null);
        setEdit(beginEdit(answer.item));
        return true;
      }
      if (answer?.conflict) {
        setClash(answer.conflict);
        return false;
      }
      const sorted = sortUserErrors(answer?.userErrors ?? [], ITEM_FIELDS);
      setErrors(sorted.fields);
      setProblem(sorted.form);
    } catch (error) {
      setProblem(describeFailure(error, 'What you changed is kept here.'));
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
