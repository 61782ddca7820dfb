import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asSeen, ModelDevice, type Travelling } from '../../../test/model-device.ts';
import { ModelServer, newItem } from '../../../test/model-server.ts';

const DEVICES = ['ana', 'ben', 'cem'];
const ITEMS = ['i0', 'i1', 'i2'];
const SEEDS = 200;
const OPERATIONS = 100;

/** What happens, by numbers: the meaning of each depends on who, which and how. */
interface Happening {
  readonly what: number;
  readonly who: number;
  readonly which: number;
}

const happenings = fc.array(fc.record({ what: fc.nat(15), who: fc.nat(2), which: fc.nat(11) }), {
  minLength: OPERATIONS,
  maxLength: OPERATIONS,
});

/** Three phones, a network that loses, doubles and reorders, and a server. */
class World {
  readonly server = new ModelServer((commandId, _itemId, field, before) => {
    const seen = this.devices.map(({ seenBy }) => seenBy.get(commandId)?.get(field)).find(Boolean);
    if (seen && !seen.has(asSeen(before))) this.silent.push(`${field} ${asSeen(before)}`);
  });
  /** Values that were written over by somebody who had not seen them. */
  readonly silent: string[] = [];
  readonly devices: ModelDevice[];
  #travelling: Travelling[] = [];
  #answers: (() => void)[] = [];
  #count = 0;

  constructor() {
    for (const id of ITEMS) this.server.items.set(id, newItem(id, id));
    this.devices = DEVICES.map((name) => new ModelDevice(name, (request) => this.#travelling.push(request)));
    for (const device of this.devices) this.tell(device);
  }

  tell(device: ModelDevice): void {
    for (const id of this.server.items.keys()) device.learn(this.server.copyOf(id));
  }

  async happen({ what, who, which }: Happening): Promise<void> {
    const device = this.devices[who] as ModelDevice;
    const id = [...this.server.items.keys()][which % this.server.items.size] ?? '';
    this.#count += 1;
    const value = `${device.name}${this.#count}`;
    if (what < 5) device.edit(id, this.#edit(which, value));
    else if (what === 5) this.#whole(device, id, which, value);
    else if (what === 6) this.#sale(device, id, which, value);
    else if (what < 9) device.start();
    else if (what < 11) this.#serve(which, false);
    else if (what === 11) this.#serve(which, true);
    else if (what === 12) this.#take(this.#travelling, which)?.lose();
    else if (what === 13) this.#take(this.#answers, which)?.();
    else if (what === 14) this.tell(device);
    else device.settle(which % 2 === 0);
    await settled();
  }

  /** The network works again, and everybody looks after what was refused. */
  async calm(takesTheirs: boolean): Promise<void> {
    for (let round = 0; round < 500; round += 1) {
      for (const device of this.devices) device.start();
      await settled();
      while (this.#travelling.length > 0) this.#serve(0, false);
      while (this.#answers.length > 0) this.#take(this.#answers, 0)?.();
      await settled();
      for (const device of this.devices) device.settle(takesTheirs);
      if (this.devices.every(({ commands }) => commands.length === 0)) break;
    }
    for (const device of this.devices) this.tell(device);
  }

  #edit(which: number, value: string) {
    const amount = String(this.#count);
    return (
      [{ title: value }, { price: amount }, { notes: value }, { brand: value, price: amount }][which % 4] ??
      {}
    );
  }

  #whole(device: ModelDevice, id: string, which: number, value: string): void {
    if (which % 4 === 0) device.give(value, 'createItem', { input: { id: value, title: value } });
    else if (device.shown(id)?.deletedAt) device.give(id, 'restoreItem', {});
    else if (which % 4 === 1) device.give(id, 'deleteItem', {});
    else device.give(id, 'setStatus', { status: which % 2 === 0 ? 'DRAFT' : 'ACTIVE' });
  }

  #sale(device: ModelDevice, id: string, which: number, value: string): void {
    const item = device.shown(id);
    const [sale] = item?.sales ?? [];
    if (sale && which % 3 === 0) device.give(id, 'undoSale', { saleId: sale.id, quantity: sale.quantity });
    else if (item && item.quantity > 0 && !item.deletedAt) {
      device.give(id, 'markSold', { input: { itemId: id, saleId: value, quantity: 1 }, quantity: 1 });
    }
  }

  /** The server takes a request, whichever comes first; a doubled one comes once more later. */
  #serve(which: number, doubled: boolean): void {
    const request = this.#take(this.#travelling, which);
    if (!request) return;
    if (doubled) this.#travelling.push(request);
    const payload = this.server.handle(request.request);
    this.#answers.push(() => (which % 5 === 4 ? request.lose() : request.answer(payload)));
  }

  #take<Thing>(things: Thing[], which: number): Thing | undefined {
    return things.splice(which % Math.max(1, things.length), 1)[0];
  }
}

/** Lets every promise that can go on do so. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 25; turn += 1) await Promise.resolve();
}

describe('three devices over a network that loses, doubles and reorders', () => {
  it('end equal to the server, with every command carried out once or given up by its person', async () => {
    let carriedOut = 0;
    let clashes = 0;
    const property = fc.asyncProperty(happenings, fc.boolean(), async (all, takesTheirs) => {
      const world = new World();
      for (const happening of all) await world.happen(happening);
      await world.calm(takesTheirs);
      const { server, devices, silent } = world;
      for (const device of devices) {
        expect(device.commands).toEqual([]);
        for (const [id, item] of server.items) expect(device.shown(id)).toEqual(item);
        for (const id of device.given) {
          const times = server.carriedOut.get(id) ?? 0;
          expect(times).toBeLessThanOrEqual(1);
          // Never both nor neither, but for one case: a doubled request that was late is granted, although its
          // twin had been refused and its person had given it up.
          if (times === 0) expect([...device.givenUp]).toContain(id);
        }
        clashes += device.givenUp.size;
      }
      expect(silent).toEqual([]);
      for (const { quantity, sales } of server.items.values()) {
        expect(quantity + sales.reduce((sum, sale) => sum + sale.quantity, 0)).toBe(5);
      }
      carriedOut += server.carriedOut.size;
    });
    await fc.assert(property, { numRuns: SEEDS, seed: 20_261_122, endOnFailure: true });
    // The test would prove little if next to nothing had happened.
    expect(carriedOut).toBeGreaterThan(SEEDS * 10);
    expect(clashes).toBeGreaterThan(SEEDS / 2);
  }, 120_000);
});
