import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Outcome } from '../graphql/outcome.ts';
import { listCommands } from './command-store.ts';
import { itemCommand } from './commands.ts';
import { deliver } from './deliver.ts';
import { clearDataOf } from './device-data.ts';
import { Outbox } from './outbox.ts';

const failure = { code: 'SKU_TAKEN', message: 'Taken.', errors: [] };
let stop: () => void = () => undefined;

function open(outcome: Outcome): Outbox {
  const outbox = new Outbox({
    userId: 'ana',
    loadHandlers: async () => ({ setStatus: async () => outcome }),
  });
  stop = outbox.start();
  return outbox;
}
const command = () => itemCommand('ana', 'item', 'setStatus', { status: 'DRAFT' });

describe('deliver', () => {
  afterEach(async () => {
    stop();
    await clearDataOf('ana');
  });

  it('tells that it is done', async () => {
    expect(await deliver(open({ kind: 'done' }), command())).toEqual({ kind: 'done' });
  });

  it('tells why it was refused, and takes it out: its person is there', async () => {
    const delivery = await deliver(open({ kind: 'refused', failure, clash: { id: 'item' } }), command());
    expect(delivery).toEqual({ kind: 'refused', failure, clash: { id: 'item' } });
    expect(await listCommands('ana')).toEqual([]);
  });

  it('leaves a refusal in the inbox where its person has gone on', async () => {
    const outbox = open({ kind: 'refused', failure });
    expect(await deliver(outbox, command(), { isThere: () => false })).toEqual({ kind: 'kept' });
    expect(await listCommands('ana')).toMatchObject([{ state: 'refused', failure }]);
  });

  it('says as soon as the device has it, before the server answers', async () => {
    const order: string[] = [];
    const outbox = open({ kind: 'done' });
    outbox.subscribe(() => {
      if (outbox.commandsOf('item').length === 0) order.push('answered');
    });
    await deliver(outbox, command(), { onKept: () => order.push('kept') });
    expect(order.indexOf('kept')).toBeLessThan(order.lastIndexOf('answered'));
    expect(order).toContain('kept');
  });

  it('keeps what cannot be sent now', async () => {
    expect(await deliver(open({ kind: 'later', failure }), command())).toEqual({ kind: 'kept' });
    expect(await listCommands('ana')).toHaveLength(1);
  });
});
