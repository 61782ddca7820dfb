import { expect, it, jest } from '@jest/globals';
import { EventStream } from './event-stream.ts';

const event = (id: string) => ({ type: 'ITEM_CHANGED', shopId: 's', id }) as const;

it('hands out events in order, one of each thing that waits', async () => {
  const stream = new EventStream(() => {});
  for (const id of ['a', 'b', 'a', 'a']) {
    stream.push(event(id));
  }
  expect((await stream.next()).value?.id).toBe('a');
  expect((await stream.next()).value?.id).toBe('b');
  const later = stream.next();
  stream.push(event('c'));
  expect((await later).value?.id).toBe('c');
});

it('ends a wait at once, tells it once, and takes nothing more', async () => {
  const onEnd = jest.fn();
  const stream = new EventStream(onEnd);
  const waiting = stream.next();
  await stream.return();
  await stream.return();
  expect(await waiting).toEqual({ done: true, value: undefined });
  stream.push(event('late'));
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(onEnd).toHaveBeenCalledTimes(1);
});
