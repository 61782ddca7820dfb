import { describe, expect, it } from '@jest/globals';
import type { StoredCommand } from './database.ts';
import { grouped, nextDue, pauseAfter, startable } from './outbox-order.ts';

const command = (id: string, itemId: string, part: Partial<StoredCommand> = {}): StoredCommand => ({
  id,
  userId: 'ana',
  itemId,
  kind: 'createItem',
  payload: null,
  photoId: null,
  state: 'waiting',
  failure: null,
  attempts: 0,
  notBefore: 0,
  createdAt: 0,
  ...part,
});
const photo = (id: string, itemId: string, part: Partial<StoredCommand> = {}) =>
  command(id, itemId, { kind: 'uploadImage', photoId: `photo-${id}`, ...part });
const ids = (commands: readonly StoredCommand[]) => commands.map(({ id }) => id);
const idle = new Set<string>();

describe('startable', () => {
  it('lets nothing pass the creation of its item', () => {
    expect(ids(startable([command('1', 'a'), photo('2', 'a')], idle, 0, 2))).toEqual(['1']);
    expect(ids(startable([command('1', 'a'), photo('2', 'a')], new Set(['1']), 0, 2))).toEqual([]);
  });

  it('sends photos beside each other, and other items meanwhile, but no more than there is room for', () => {
    const commands = [photo('1', 'a'), photo('2', 'a'), photo('3', 'a'), command('4', 'b')];
    expect(ids(startable(commands, idle, 0, 2))).toEqual(['1', '2']);
    expect(ids(startable(commands, new Set(['1', '2']), 0, 2))).toEqual([]);
    expect(ids(startable(commands, new Set(['1', '2']), 0, 4))).toEqual(['3', '4']);
  });

  it('posts only when the photos before it are there, and without one that was refused', () => {
    const post = command('3', 'a', { kind: 'postItem' });
    expect(ids(startable([photo('1', 'a'), photo('2', 'a'), post], new Set(['1', '2']), 0, 4))).toEqual([]);
    expect(ids(startable([photo('1', 'a', { state: 'refused' }), post], idle, 0, 4))).toEqual(['3']);
  });

  it('holds up an item that was refused, and no other', () => {
    const commands = [command('1', 'a', { state: 'refused' }), photo('2', 'a'), command('3', 'b')];
    expect(ids(startable(commands, idle, 0, 2))).toEqual(['3']);
  });

  it('keeps one that is about two items in the order of both', () => {
    const move = command('2', 'a', { kind: 'moveImages', otherItemId: 'b' });
    const later = [command('3', 'a', { kind: 'orderImages' }), command('4', 'b', { kind: 'deleteImage' })];
    // The item that gets the photos is still to be created.
    expect(ids(startable([command('1', 'b'), move, ...later], idle, 0, 4))).toEqual(['1']);
    expect(ids(startable([photo('1', 'a'), move, ...later], new Set(['1']), 0, 4))).toEqual([]);
    expect(ids(startable([move, ...later], idle, 0, 4))).toEqual(['2']);
    expect(ids(startable([command('2', 'a', { ...move, state: 'refused' }), ...later], idle, 0, 4))).toEqual(
      [],
    );
    const groups = grouped([move, ...later], new Map());
    expect([ids(groups.get('a') ?? []), ids(groups.get('b') ?? [])]).toEqual([
      ['2', '3'],
      ['2', '4'],
    ]);
  });

  it('waits until a command is due, and keeps the order of its item meanwhile', () => {
    const commands = [
      command('1', 'a', { notBefore: 50 }),
      photo('2', 'a'),
      photo('3', 'b', { notBefore: 70 }),
    ];
    expect(ids(startable(commands, idle, 49, 2))).toEqual([]);
    expect(ids(startable(commands, idle, 50, 2))).toEqual(['1']);
    expect(nextDue(commands, 0)).toBe(50);
    expect(nextDue(commands, 60)).toBe(70);
    expect(nextDue(commands, 70)).toBeNull();
  });
});

describe('pauseAfter', () => {
  it('doubles, ends at five minutes, and is spread by a quarter', () => {
    expect(pauseAfter(1, 0.5)).toBe(2_000);
    expect(pauseAfter(3, 0.5)).toBe(8_000);
    expect(pauseAfter(40, 0.5)).toBe(300_000);
    expect(pauseAfter(1, 0)).toBe(1_500);
    expect(pauseAfter(1, 1)).toBe(2_500);
  });
});
