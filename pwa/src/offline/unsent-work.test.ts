import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { EMPTY_ITEM, type ItemValues } from '../graphql/item-values.ts';
import { amendCommand, listCommands } from './command-store.ts';
import { createItemCommand, payloadOf, uploadImageCommand } from './commands.ts';
import type { StoredCommand, StoredPhoto } from './database.ts';
import { clearDataOf } from './device-data.ts';
import { findDraft } from './draft-store.ts';
import { newItemOf } from './new-item.ts';
import { Outbox } from './outbox.ts';
import { listPhotos } from './photo-store.ts';
import { withEditFolded, withoutItem, withoutPhoto, withPhotosArranged } from './unsent-work.ts';

const photoOf = (ownerId: string, id: string, position: number): StoredPhoto => ({
  id,
  userId: 'ana',
  ownerId,
  position,
  name: id,
  blob: new Blob([id]),
  sha256: null,
  thumbnail: null,
  addedAt: 0,
});

describe('an item that has not left', () => {
  const outbox = new Outbox({ userId: 'ana', loadHandlers: async () => ({}) });
  const edited = (part: Partial<ItemValues>) => ({
    version: 0,
    base: { ...EMPTY_ITEM, title: 'Untitled item, 1 May 10:00' },
    values: { ...EMPTY_ITEM, title: 'Untitled item, 1 May 10:00', ...part },
  });

  beforeEach(async () => {
    await clearDataOf('ana');
    const photos = [photoOf('i', 'a', 0), photoOf('i', 'b', 1), photoOf('i', 'c', 2)];
    const creation = createItemCommand('ana', {
      id: 'i',
      title: 'Untitled item, 1 May 10:00',
      status: 'DRAFT',
    });
    await outbox.enqueue([creation, ...photos.map((photo) => uploadImageCommand(photo, photo.position))], {
      drafts: [{ id: 'i', userId: 'ana', kind: 'new-item', updatedAt: 0, values: EMPTY_ITEM }],
      photos,
    });
  });

  const creation = async (): Promise<StoredCommand> => {
    const [first] = await listCommands('ana');
    if (first?.kind !== 'createItem') throw new Error('The creation is gone');
    return first;
  };
  const inputOf = (command: StoredCommand) => payloadOf(command, 'createItem').input;

  it('leaves as it was last edited, and is for sale once it has a name', async () => {
    const priced = await outbox.rewrite(['i'], (kept) => withEditFolded(kept, 'i', edited({ price: '5' })));
    expect(priced).not.toBeNull();
    expect(inputOf(await creation())).toMatchObject({ price: { amount: '5' }, status: 'DRAFT' });
    await outbox.rewrite(['i'], (kept) => withEditFolded(kept, 'i', edited({ title: 'Lamp' })));
    expect(inputOf(await creation())).toMatchObject({
      title: 'Lamp',
      price: { amount: '5' },
      status: 'ACTIVE',
    });
    expect((await findDraft('i'))?.values).toMatchObject({ title: 'Lamp', price: '5' });
    expect(newItemOf(await creation(), 'EUR')).toMatchObject({
      title: 'Lamp',
      price: { amount: '5', currencyCode: 'EUR' },
      version: 0,
    });
  });

  it('is told anew to the screens when it is edited', async () => {
    const before = outbox.commandsOf('i');
    await outbox.rewrite(['i'], (kept) => withEditFolded(kept, 'i', edited({ title: 'Lamp' })));
    expect(outbox.commandsOf('i')).not.toBe(before);
  });

  it('keeps what was sent once it has begun to leave: then only a further command helps', async () => {
    await amendCommand((await creation()).id, { startedAt: 1 });
    const folded = await outbox.rewrite(['i'], (kept) =>
      withEditFolded(kept, 'i', edited({ title: 'Lamp' })),
    );
    expect(folded).toBeNull();
    expect(inputOf(await creation()).title).toMatch(/^Untitled/);
    expect(await outbox.rewrite(['i'], (kept) => withoutItem(kept, 'i'))).toBeNull();
    expect(await listCommands('ana')).toHaveLength(4);
  });

  it('has its photos put in order and taken away, in the commands, too', async () => {
    await outbox.rewrite(['i'], (kept) => withPhotosArranged(kept, 'i', ['c', 'a', 'b']));
    await outbox.rewrite(['i'], (kept) => withoutPhoto(kept, 'a'));
    expect((await listPhotos('i')).map(({ id }) => id)).toEqual(['c', 'b']);
    const uploads = (await listCommands('ana')).slice(1);
    expect(uploads.map(({ photoId, payload }) => [photoId, payload])).toEqual([
      ['b', { position: 2 }],
      ['c', { position: 0 }],
    ]);
  });

  it('goes with all that belongs to it', async () => {
    await outbox.rewrite(['i'], (kept) => withoutItem(kept, 'i'));
    expect([await listCommands('ana'), await listPhotos('i'), await findDraft('i')]).toEqual([
      [],
      [],
      undefined,
    ]);
  });
});
