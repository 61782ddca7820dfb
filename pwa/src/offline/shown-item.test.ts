import { describe, expect, it } from '@jest/globals';
import { itemCommand } from './commands.ts';
import type { StoredCommand } from './database.ts';
import { moveImagesCommand } from './move-images.ts';
import { shownItem } from './shown-item.ts';

const image = (id: string) => ({
  id,
  position: 0,
  width: 1,
  height: 1,
  thumbhash: null,
  thumbnailUrl: `/${id}/small`,
  mediumUrl: '',
  fullUrl: '',
});
const page = {
  id: 'i',
  version: 4,
  title: 'Lamp',
  price: { amount: '10.00', currencyCode: 'EUR' },
  quantity: 2,
  status: 'ACTIVE' as string,
  deletedAt: null as string | null,
  soldAt: null,
  sales: [] as { id: string; price: unknown }[],
  images: [image('a'), image('b'), image('c')],
  coverImage: { id: 'a', thumbhash: null, url: '/a/small' } as object | null,
  postings: [{ id: 'p', status: 'LIVE', error: null }],
};
const tile = { id: 'i', title: 'Lamp', price: page.price, quantity: 1, status: 'ACTIVE', deletedAt: null };
const give = (
  ...given: Parameters<typeof itemCommand> extends [string, string, ...infer Rest] ? Rest : never
) => itemCommand('ana', 'i', ...given);
const sale = (saleId: string, quantity: number) =>
  give('markSold', { input: { itemId: 'i', saleId, quantity, price: { amount: '9' } }, quantity });

describe('shownItem', () => {
  it('is the very item where nothing waits', () => {
    expect(shownItem(page, [])).toBe(page);
  });

  it('shows edits on top of what the server tells meanwhile', () => {
    const shown = { price: { amount: '12', currencyCode: 'EUR' } };
    const edit = give('editItem', { edit: { version: 3 } as never, shown });
    const told = { ...page, title: 'Brass lamp' };
    expect(shownItem(told, [edit])).toMatchObject({ title: 'Brass lamp', version: 3, ...shown });
  });

  it('sells piece by piece, and takes a sale back', () => {
    const one = shownItem(page, [sale('s1', 1)]);
    expect(one).toMatchObject({ quantity: 1, status: 'ACTIVE', sales: [{ id: 's1' }] });
    const both = shownItem(page, [sale('s1', 1), sale('s2', 1)]);
    expect(both).toMatchObject({ quantity: 0, status: 'SOLD', sales: [{ id: 's2' }, { id: 's1' }] });
    const undo = give('undoSale', { saleId: 's2', quantity: 1 });
    expect(shownItem(page, [sale('s1', 1), sale('s2', 1), undo])).toMatchObject({
      quantity: 1,
      status: 'ACTIVE',
      sales: [{ id: 's1' }],
    });
  });

  it('does not sell again what the answer has brought already', () => {
    const answered = { ...page, quantity: 1, sales: [{ id: 's1', price: null }] };
    expect(shownItem(answered, [sale('s1', 1)])).toBe(answered);
    const soldTile = { ...tile, quantity: 0, status: 'SOLD' };
    expect(shownItem(soldTile, [sale('s1', 1)])).toBe(soldTile);
  });

  it('deletes and restores', () => {
    const deletion = give('deleteItem', {});
    expect(shownItem(tile, [deletion]).deletedAt).toBe(new Date(deletion.createdAt).toISOString());
    expect(shownItem(tile, [deletion, give('restoreItem', {})]).deletedAt).toBeNull();
  });

  it('moves photos from one item to another, and both covers follow', () => {
    const given = { toItemId: 'j', images: [image('a'), image('b')], first: true };
    const move = moveImagesCommand('ana', 'i', given);
    expect(shownItem(page, [move])).toMatchObject({ images: [{ id: 'c' }], coverImage: { id: 'c' } });
    const other = { ...page, id: 'j', images: [image('x')], coverImage: { id: 'x' } as object | null };
    expect(shownItem(other, [move]).images.map(({ id }) => id)).toEqual(['a', 'b', 'x']);
    expect(shownItem(other, [move]).coverImage).toMatchObject({ id: 'a' });
    const behind = moveImagesCommand('ana', 'i', { ...given, first: false });
    expect(shownItem(other, [behind]).images.map(({ id }) => id)).toEqual(['x', 'a', 'b']);
    // The answer has brought them already.
    const answered = shownItem(other, [move]);
    expect(shownItem(answered, [move]).images).toEqual(answered.images);
    // A tile knows its cover alone.
    const { images: _from, ...fromTile } = page;
    expect(shownItem(fromTile, [move]).coverImage).toBeNull();
    const { images: _to, ...toTile } = other;
    expect(shownItem(toTile, [behind]).coverImage).toMatchObject({ id: 'x' });
    expect(shownItem({ ...toTile, coverImage: null }, [behind]).coverImage).toMatchObject({ id: 'a' });
  });

  it('orders and removes photos, and the cover follows', () => {
    const order = give('orderImages', { imageIds: ['c', 'a'] });
    const removal = give('deleteImage', { imageId: 'c' });
    const ordered = shownItem(page, [order]);
    expect(ordered.images.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(ordered.coverImage).toMatchObject({ id: 'c', url: '/c/small' });
    expect(shownItem(page, [order, removal]).coverImage).toMatchObject({ id: 'a' });
    const all = ['a', 'b', 'c'].map((imageId) => give('deleteImage', { imageId }));
    expect(shownItem(page, all)).toMatchObject({ images: [], coverImage: null });
  });

  it('takes a posting down', () => {
    expect(shownItem(page, [give('endPosting', { postingId: 'p' })]).postings[0]?.status).toBe('ENDING');
  });

  it('leaves out fields that a tile does not have, and what was refused', () => {
    expect(Object.keys(shownItem(tile, [sale('s1', 1)]))).toEqual(Object.keys(tile));
    const refused: StoredCommand = { ...give('deleteItem', {}), state: 'refused' };
    expect(shownItem(tile, [refused])).toBe(tile);
  });
});
