import { EventEmitter } from 'node:events';
import { expect, it, jest } from '@jest/globals';
import { pino } from 'pino';
import { type Process, stopOnSignals } from './shutdown.ts';

class FakeProcess extends EventEmitter {
  readonly codes: number[] = [];
  exit(code: number): void {
    this.codes.push(code);
  }
}

const log = pino({ level: 'silent' });
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('stops each part after the one before it, and ends', async () => {
  const order: string[] = [];
  const target = new FakeProcess();
  const step = (name: string) => ({
    name,
    run: async () => {
      await settled();
      order.push(name);
    },
  });
  stopOnSignals(log, ['server', 'jobs', 'database'].map(step), target as Process);
  target.emit('SIGTERM', 'SIGTERM');
  target.emit('SIGINT', 'SIGINT');
  while (target.codes.length === 0) {
    await settled();
  }
  expect(order).toEqual(['server', 'jobs', 'database']);
  expect(target.codes).toEqual([0]);
});

it('goes on where a part cannot be stopped, and says so by its code', async () => {
  const target = new FakeProcess();
  const last = jest.fn(async () => {});
  const broken = { name: 'broken', run: () => Promise.reject(new Error('no')) };
  stopOnSignals(log, [broken, { name: 'last', run: last }], target as Process);
  target.emit('SIGTERM', 'SIGTERM');
  await settled();
  expect(last).toHaveBeenCalled();
  expect(target.codes).toEqual([1]);
});

it('ends at once on a second signal, unless it is the same wish', async () => {
  jest.useFakeTimers({ now: 0, doNotFake: ['setImmediate'] });
  const target = new FakeProcess();
  stopOnSignals(log, [{ name: 'slow', run: () => new Promise(() => {}) }], target as Process);
  target.emit('SIGINT', 'SIGINT');
  jest.setSystemTime(200);
  target.emit('SIGINT', 'SIGINT');
  expect(target.codes).toEqual([]);
  jest.setSystemTime(2000);
  target.emit('SIGINT', 'SIGINT');
  expect(target.codes).toEqual([1]);
  jest.useRealTimers();
});
