import type { ItemDetailsFragment } from './generated/graphql.ts';
import { changedFields, ITEM_FIELDS, type ItemField, type ItemValues, valuesOf } from './item-values.ts';

/** An item as a form knew it when the person began, and what they have made of it. */
export interface Edit {
  readonly version: number;
  readonly base: ItemValues;
  readonly values: ItemValues;
}

export function beginEdit(item: ItemDetailsFragment): Edit {
  const base = valuesOf(item);
  return { version: item.version, base, values: base };
}

/**
 * Takes into a form what has changed elsewhere meanwhile: fields that nobody touched here follow, touched ones
 * stay. Where the same field was changed on both sides the old version stays, so that the server points it out.
 * Gives the same edit where there is nothing to follow.
 */
export function followItem(edit: Edit, item: ItemDetailsFragment): Edit {
  if (item.version <= edit.version) return edit;
  const theirs = valuesOf(item);
  const different = new Set(changedFields(edit.values, theirs));
  const mine = changedFields(edit.base, edit.values).filter((field) => different.has(field));
  const changedThere = new Set(changedFields(edit.base, theirs));
  const clash = mine.some((field) => changedThere.has(field));
  const base = clash ? pick(edit.base, theirs, (field) => !mine.includes(field)) : theirs;
  const values = pick(edit.values, theirs, (field) => !mine.includes(field));
  const same =
    clash && changedFields(base, edit.base).length + changedFields(values, edit.values).length === 0;
  return same ? edit : { version: clash ? edit.version : item.version, base, values };
}

/** The fields that were changed to different things here and there. */
export function clashingFields(edit: Edit, theirs: ItemDetailsFragment): ItemField[] {
  const server = valuesOf(theirs);
  const changedThere = new Set(changedFields(edit.base, server));
  const different = new Set(changedFields(edit.values, server));
  return changedFields(edit.base, edit.values).filter(
    (field) => changedThere.has(field) && different.has(field),
  );
}

/** The form after the person has chosen: on top of the server's copy, with their own fields where they kept them. */
export function settleClash(
  edit: Edit,
  theirs: ItemDetailsFragment,
  takeTheirs: ReadonlySet<ItemField>,
): Edit {
  const server = valuesOf(theirs);
  const mine = changedFields(edit.base, edit.values);
  const values = pick(server, edit.values, (field) => mine.includes(field) && !takeTheirs.has(field));
  return { version: theirs.version, base: server, values };
}

function pick(first: ItemValues, second: ItemValues, takesSecond: (field: ItemField) => boolean): ItemValues {
  return Object.fromEntries(
    ITEM_FIELDS.map((field) => [field, takesSecond(field) ? second[field] : first[field]]),
  ) as unknown as ItemValues;
}
