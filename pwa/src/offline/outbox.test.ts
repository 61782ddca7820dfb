import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Outcome } from '../graphql/outcome.ts';
import { listCommands } from './command-store.ts';
import { createItemCommand, postItemCommand, uploadImageCommand } from './commands.ts';
import type { StoredCommand, StoredPhoto } from './database.ts';
import { clearDataOf } from './device-data.ts';
import { listDrafts } from './draft-store.ts';
import { type CommandHandler, Outbox } from './outbox.ts';
import { listPhotos } from './photo-store.ts';

const ITEM = 'item-1';
const photo = (id: string): StoredPhoto => ({
  id,
  userId: 'ana',
  ownerId: ITEM,
  position: 0,
  name: `${id}.jpg`,
  blob: new Blob([id]),
  sha256: id,
  thumbnail: null,
  addedAt: 0,
});
const draft = { id: ITEM, userId: 'ana', kind: 'new-item', updatedAt: 0, values: {} } as const;
const failure = { code: 'X', message: 'No.', errors: [] };
const done: Outcome = { kind: 'done' };

/** Looks until it is so; the outbox works by itself. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('It never came to be');
}

describe('Outbox', () => {
  let stops: (() => void)[] = [];
  let calls: string[] = [];

  beforeEach(async () => {
    calls = [];
    await Promise.all(['ana', 'ben'].map(clearDataOf));
  });
  afterEach(() => {
    for (const stop of stops) stop();
    stops = [];
  });

  function open(answer: (command: StoredCommand) => Outcome | Promise<Outcome>): Outbox {
    const handler: CommandHandler = async (command) => {
      calls.push(command.photoId ?? command.kind);
      return answer(command);
    };
    const outbox = new Outbox({
      userId: 'ana',
      loadHandlers: async () => ({ createItem: handler, uploadImage: handler, postItem: handler }),
    });
    stops.push(outbox.start());
    return outbox;
  }

  const commands = () => [
    createItemCommand('ana', { id: ITEM, title: 'Lamp' }),
    uploadImageCommand(photo('p1'), 0),
    uploadImageCommand(photo('p2'), 1),
    postItemCommand('ana', ITEM, ['WEBSITE']),
  ];
  const along = () => ({ draft, photos: [photo('p1'), photo('p2')] });

  it('sends in order and lets the device go of draft and photos only when each is confirmed', async () => {
    const outbox = open((command) =>
      command.kind === 'createItem' ? { kind: 'done', draftId: ITEM } : done,
    );
    await outbox.enqueue(commands(), along());
    await until(async () => (await listCommands('ana')).length === 0);
    expect(calls).toEqual(['createItem', 'p1', 'p2', 'postItem']);
    expect(await listPhotos(ITEM)).toEqual([]);
    expect(await listDrafts('ana')).toEqual([]);
    expect(outbox.getSnapshot().confirmedPhotos).toBe(2);
  });

  it('keeps a photo that is refused, says why, and goes on with the others', async () => {
    const outbox = open((command) => (command.photoId === 'p1' ? { kind: 'refused', failure } : done));
    await outbox.enqueue(commands(), along());
    await until(() => calls.includes('postItem') && outbox.getSnapshot().commands.length === 1);
    expect(outbox.getSnapshot().commands[0]).toMatchObject({ photoId: 'p1', state: 'refused', failure });
    expect((await listPhotos(ITEM)).map(({ id }) => id)).toEqual(['p1']);
  });

  it('stops an item that is refused and resumes it, once, when it was mended', async () => {
    let willing = false;
    const outbox = open(() => (willing ? done : { kind: 'refused', failure }));
    await outbox.enqueue(commands(), along());
    await until(() => outbox.getSnapshot().commands[0]?.state === 'refused');
    expect(calls).toEqual(['createItem']);
    willing = true;
    await outbox.retry([outbox.getSnapshot().commands[0]?.id ?? '']);
    await until(async () => (await listCommands('ana')).length === 0);
    expect(calls).toEqual(['createItem', 'createItem', 'p1', 'p2', 'postItem']);
  });

  it('tries again at once when the network returns, and only what is missing', async () => {
    let online = false;
    const outbox = open((command) =>
      command.photoId === 'p2' && !online ? { kind: 'later', failure } : done,
    );
    await outbox.enqueue(commands(), along());
    await until(() => outbox.getSnapshot().commands[0]?.failure !== null && calls.includes('p2'));
    await until(() => outbox.getSnapshot().sending.size === 0);
    expect(outbox.getSnapshot().commands.map(({ kind }) => kind)).toEqual(['uploadImage', 'postItem']);
    online = true;
    window.dispatchEvent(new Event('online'));
    await until(async () => (await listCommands('ana')).length === 0);
    expect(calls).toEqual(['createItem', 'p1', 'p2', 'p2', 'postItem']);
  });

  it('takes up after a restart what the last run left', async () => {
    const first = open(() => new Promise<Outcome>(() => undefined));
    await first.enqueue(commands(), along());
    await until(() => calls.length === 1);
    stops.pop()?.();
    open(() => done);
    await until(async () => (await listCommands('ana')).length === 0);
    expect(calls).toEqual(['createItem', 'createItem', 'p1', 'p2', 'postItem']);
  });

  it('survives a handler that throws', async () => {
    const outbox = open(() => {
      throw new Error('a bug');
    });
    await outbox.enqueue(commands(), along());
    await until(() => outbox.getSnapshot().commands[0]?.failure?.code === 'UNFORESEEN');
    expect(await listCommands('ana')).toHaveLength(4);
  });

  it('gives up a photo only when it is told to', async () => {
    const outbox = open((command) => (command.photoId === 'p1' ? { kind: 'refused', failure } : done));
    await outbox.enqueue(commands(), along());
    await until(() => outbox.getSnapshot().commands.length === 1 && calls.includes('postItem'));
    await outbox.discard(outbox.getSnapshot().commands[0]?.id ?? '');
    expect(await listPhotos(ITEM)).toEqual([]);
    expect(outbox.getSnapshot().commands).toEqual([]);
  });

  it('waits as long as the server asks', async () => {
    const outbox = open(() => ({ kind: 'later', failure, pauseMilliseconds: 600_000 }));
    await outbox.enqueue(commands(), along());
    await until(() => outbox.getSnapshot().commands[0]?.attempts === 1);
    expect(outbox.getSnapshot().commands[0]?.notBefore).toBeGreaterThan(Date.now() + 590_000);
  });

  it('takes back what was never sent, and says where it is too late', async () => {
    const outbox = open((command) => (command.kind === 'createItem' ? { kind: 'later', failure } : done));
    await outbox.enqueue(commands(), along());
    await until(() => outbox.getSnapshot().commands[0]?.attempts === 1);
    const [creation, , , posting] = outbox.getSnapshot().commands;
    expect(await outbox.takeBack(creation?.id ?? '')).toBe(false);
    expect(await outbox.takeBack(posting?.id ?? '')).toBe(true);
    expect(outbox.getSnapshot().commands.map(({ kind }) => kind)).not.toContain('postItem');
  });

  it('carries later commands of the item over to what the server answered', async () => {
    const carryOver = (kind: string, payload: unknown) => (kind === 'postItem' ? { carried: true } : payload);
    const seen: unknown[] = [];
    const outbox = open((command) => {
      seen.push(command.payload);
      return command.kind === 'createItem' ? { kind: 'done', draftId: ITEM, carryOver } : done;
    });
    await outbox.enqueue([...commands(), createItemCommand('ana', { id: 'other', title: 'x' })], along());
    await until(async () => (await listCommands('ana')).length === 0);
    expect(seen).toContainEqual({ carried: true });
    expect(seen).toContainEqual({ input: { id: 'other', title: 'x' } });
  });

  it('leaves alone what another person has kept', async () => {
    const outbox = open(() => done);
    const other = { ...createItemCommand('ben', { id: 'b', title: 'Chair' }) };
    await outbox.enqueue([other]);
    await outbox.retry();
    expect(calls).toEqual([]);
    expect(await listCommands('ben')).toHaveLength(1);
  });
});
