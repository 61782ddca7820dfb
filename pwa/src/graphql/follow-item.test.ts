import { describe, expect, it } from '@jest/globals';
import { beginEdit, clashingFields, type Edit, followItem, settleClash } from './follow-item.ts';
import type { ItemDetailsFragment } from './generated/graphql.ts';
import { updateInputOf } from './item-values.ts';

const item = (part: Partial<ItemDetailsFragment> = {}) =>
  ({
    version: 1,
    title: 'Lamp',
    description: '',
    quantity: 1,
    sku: 'LL-1',
    tags: [],
    attributes: [],
    ...part,
  }) as unknown as ItemDetailsFragment;
const change = (edit: Edit, values: Partial<Edit['values']>): Edit => ({
  ...edit,
  values: { ...edit.values, ...values },
});
const sent = (edit: Edit) => updateInputOf(edit.base, edit.values);

describe('an edit while the item changes elsewhere', () => {
  it('follows in the fields that were not touched here, and sends only its own', () => {
    const edit = change(beginEdit(item()), { title: 'Desk lamp' });
    const followed = followItem(edit, item({ version: 2, brand: 'Anglepoise' }));
    expect(followed.version).toBe(2);
    expect(followed.values).toMatchObject({ title: 'Desk lamp', brand: 'Anglepoise' });
    expect(sent(followed)).toEqual({ title: 'Desk lamp' });
  });

  it('keeps the version it began with where both changed one field, so that the server can tell', () => {
    const edit = change(beginEdit(item()), { title: 'Desk lamp' });
    const followed = followItem(edit, item({ version: 2, title: 'Floor lamp', brand: 'Anglepoise' }));
    expect(followed.version).toBe(1);
    expect(followed.values.title).toBe('Desk lamp');
    expect(sent(followed)).toEqual({ title: 'Desk lamp' });
    expect(followItem(followed, item({ version: 2, title: 'Floor lamp', brand: 'Anglepoise' }))).toBe(
      followed,
    );
  });

  it('has nothing left to send once the server has what was written', () => {
    const edit = change(beginEdit(item()), { title: 'Desk lamp' });
    const followed = followItem(edit, item({ version: 2, title: 'Desk lamp' }));
    expect(followed.version).toBe(2);
    expect(sent(followed)).toEqual({});
  });

  it('takes no older copy', () => {
    const edit = beginEdit(item({ version: 3 }));
    expect(followItem(edit, item({ version: 2, title: 'Old' }))).toBe(edit);
  });

  it('finds what clashes, and no more', () => {
    const edit = change(beginEdit(item()), { title: 'Desk lamp', brand: 'X', notes: 'same' });
    const theirs = item({ version: 2, title: 'Floor lamp', notes: 'same', model: 'Y' });
    expect(clashingFields(edit, theirs)).toEqual(['title']);
  });

  it('goes on from the server copy with what the person chose', () => {
    const edit = change(beginEdit(item()), { title: 'Desk lamp', brand: 'X', notes: 'mine' });
    const theirs = item({ version: 7, title: 'Floor lamp', notes: 'theirs' });
    const settled = settleClash(edit, theirs, new Set(['title']));
    expect(settled.version).toBe(7);
    expect(sent(settled)).toEqual({ brand: 'X', notes: 'mine' });
    expect(settled.values.title).toBe('Floor lamp');
  });
});
