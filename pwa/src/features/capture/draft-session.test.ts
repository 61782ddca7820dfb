import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { listCommands } from '../../offline/command-store.ts';
import type { CommandPayloads } from '../../offline/commands.ts';
import type { StoredCommand } from '../../offline/database.ts';
import { clearDataOf } from '../../offline/device-data.ts';
import { findDraft } from '../../offline/draft-store.ts';
import { Outbox } from '../../offline/outbox.ts';
import type { PhotoPreparer } from '../../offline/photo-preparer.ts';
import { listPhotos } from '../../offline/photo-store.ts';
import { DraftSession } from './draft-session.ts';
import { chooseDraft } from './open-draft.ts';

const file = (name: string) => ({ name, blob: new Blob([name]) });
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('DraftSession', () => {
  // Not started: nothing is sent, what it is given can be looked at.
  const outbox = new Outbox({ userId: 'ana', loadHandlers: async () => ({}) });
  const prepare = jest.fn(async (blob: Blob) => ({ blob, sha256: 'hash', thumbnail: null }));
  const tools = { userId: 'ana', outbox, preparer: { prepare } as unknown as PhotoPreparer };

  beforeEach(() => clearDataOf('ana'));

  async function resume(id: string): Promise<DraftSession> {
    const draft = await findDraft(id);
    if (!draft) throw new Error('The draft is gone');
    return DraftSession.resume(tools, draft);
  }
  const names = (session: DraftSession) => session.getSnapshot().photos.map(({ name }) => name);

  it('brings back photos, their order and every field after a reload', async () => {
    const session = DraftSession.fresh(tools);
    await session.addPhotos([file('a'), file('b'), file('c')]);
    session.setValues({ title: 'La' });
    session.setValues({ title: 'Lamp', price: '5' });
    await session.arrange([...session.getSnapshot().photos].reverse().map(({ id }) => id));
    await settle();
    const again = await resume(session.id);
    expect(names(again)).toEqual(['c', 'b', 'a']);
    expect(again.getSnapshot().values).toMatchObject({ title: 'Lamp', price: '5' });
  });

  it('shows no photo that the device could not keep', async () => {
    const session = DraftSession.fresh(tools);
    const full = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    await expect(session.addPhotos([file('a')])).rejects.toThrow('Full');
    full.mockRestore();
    expect(names(session)).toEqual([]);
  });

  it('brings a removed photo back to its place', async () => {
    const session = DraftSession.fresh(tools);
    await session.addPhotos([file('a'), file('b'), file('c')]);
    const undo = await session.removePhoto(session.getSnapshot().photos[1]?.id ?? '');
    expect(names(session)).toEqual(['a', 'c']);
    await undo();
    expect(names(await resume(session.id))).toEqual(['a', 'b', 'c']);
  });

  it('hands item and photos to the outbox in one step, the cover first', async () => {
    const session = DraftSession.fresh(tools);
    await session.addPhotos([file('a'), file('b')]);
    session.setValues({ title: 'Lamp' });
    await session.arrange([...session.getSnapshot().photos].reverse().map(({ id }) => id));
    await session.save();
    const commands = await listCommands('ana');
    expect(commands.map(({ kind }) => kind)).toEqual(['createItem', 'uploadImage', 'uploadImage']);
    expect(inputOf(commands)).toMatchObject({ id: session.id, title: 'Lamp', status: 'ACTIVE' });
    expect(commands.slice(1).map(({ photoId }) => photoId)).toEqual(
      session.getSnapshot().photos.map(({ id }) => id),
    );
    expect(
      chooseDraft(
        [await findDraft(session.id)].flatMap((draft) => draft ?? []),
        commands,
        null,
      ),
    ).toBeUndefined();
  });

  it('calls an item without a title by the time it was photographed, and a draft', async () => {
    const session = DraftSession.fresh(tools);
    await session.addPhotos([file('a')]);
    await session.save();
    const input = inputOf(await listCommands('ana'));
    expect(input.title).toMatch(/^Untitled item, \d{1,2} \w+ \d\d:\d\d$/);
    expect(input.status).toBe('DRAFT');
  });

  it('sends what was mended after a refusal by the same commands', async () => {
    const session = DraftSession.fresh(tools);
    await session.addPhotos([file('a')]);
    session.setValues({ title: 'Lamp', sku: 'taken' });
    await session.save();
    const before = await listCommands('ana');
    await outbox.enqueue(before.slice(0, 1).map((command) => ({ ...command, state: 'refused' as const })));
    session.reopen();
    session.setValues({ sku: 'free' });
    await session.addPhotos([file('b')]);
    await session.save();
    const after = await listCommands('ana');
    expect(after.map(({ id }) => id).slice(0, 2)).toEqual(before.map(({ id }) => id));
    expect(after).toHaveLength(3);
    expect(after.every(({ state }) => state === 'waiting')).toBe(true);
    expect(inputOf(after).sku).toBe('free');
  });

  it('leaves nothing of a discarded draft, and can bring all of it back', async () => {
    const session = DraftSession.fresh(tools);
    await session.addPhotos([file('a')]);
    session.setValues({ title: 'Lamp' });
    const restore = await session.discard();
    expect(await findDraft(session.id)).toBeUndefined();
    expect(await listPhotos(session.id)).toEqual([]);
    await restore();
    const again = await resume(session.id);
    expect(names(again)).toEqual(['a']);
    expect(again.getSnapshot().values.title).toBe('Lamp');
  });
});

function inputOf(commands: readonly StoredCommand[]): CommandPayloads['createItem']['input'] {
  const payload = commands[0]?.payload as CommandPayloads['createItem'] | undefined;
  if (!payload) throw new Error('Nothing was sent');
  return payload.input;
}
