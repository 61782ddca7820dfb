import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FakeCall, Fault } from '../src/platforms/fake/faults.ts';
import { PostingStatus } from '../src/shared/enums.ts';
import { PostingSimulation } from './support/posting-simulation.ts';

const MINUTE = 60_000;

/** One thing that happens. */
type Happening = (world: PostingSimulation) => void | Promise<void>;

const call = fc.constantFrom<FakeCall>('publish', 'revise', 'end', 'read');
const moment = fc.constantFrom('before' as const, 'after' as const);
const fault = fc.oneof<fc.Arbitrary<Fault>[]>(
  fc.constant({ kind: 'refuse' }),
  fc.constant({ kind: 'refuse', failure: { fields: ['title'] } }),
  fc.constant({ kind: 'unavailable' }),
  fc.constant({ kind: 'bug' }),
  fc.record({
    kind: fc.constant('rateLimited' as const),
    retryAt: fc.constant(new Date('2026-01-01T00:05:00Z')),
  }),
  fc.record({ kind: fc.constant('timeout' as const), when: moment }),
  fc.record({ kind: fc.constant('crash' as const), when: moment }),
);
const wish = fc.constantFrom<Happening>(
  (world) => {
    if (world.sellable) {
      world.wish({ type: 'POST' });
    }
  },
  (world) => world.wish({ type: 'END', reason: 'WITHDRAWN' }),
  (world) => world.wish({ type: 'RETRY' }),
);
const itemChange = fc
  .constantFrom(
    'edit' as const,
    'edit' as const,
    'sell' as const,
    'delete' as const,
    'archive' as const,
    'restore' as const,
  )
  .map(
    (change): Happening =>
      (world) =>
        world.changeItem(change),
  );
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { arbitrary: wish, weight: 4 },
  { arbitrary: itemChange, weight: 3 },
  { arbitrary: fc.constant<Happening>((world) => world.work()), weight: 6 },
  {
    arbitrary: fc.record({ write: fc.integer({ min: 1, max: 8 }), moment }).map(
      (diesAt): Happening =>
        (world) =>
          world.work(diesAt),
    ),
    weight: 4,
  },
  {
    arbitrary: fc.tuple(call, fault).map(
      ([where, what]): Happening =>
        (world) =>
          world.faults.plan(where, what),
    ),
    weight: 5,
  },
  {
    arbitrary: fc.oneof(wish, itemChange).map(
      (then): Happening =>
        (world) => {
          world.meanwhile = () => void then(world);
        },
    ),
    weight: 2,
  },
  {
    arbitrary: fc.oneof(wish, itemChange).map(
      (then): Happening =>
        (world) => {
          world.whileLooking = () => void then(world);
        },
    ),
    weight: 2,
  },
  {
    arbitrary: fc.integer({ min: 1, max: 5 * MINUTE }).map(
      (ms): Happening =>
        (world) =>
          world.pass(ms),
    ),
    weight: 4,
  },
  { arbitrary: fc.constant<Happening>((world) => world.loseJob()), weight: 1 },
);

describe('the engine, whatever happens in whatever order', () => {
  test.each([
    ['an adapter that does not look first', false],
    ['an adapter that looks first', true],
  ])(
    'never has two listings, and ends with what is wished: %s',
    async (_name, looksFirst) => {
      await fc.assert(
        fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 60 }), async (happenings) => {
          const world = new PostingSimulation({ looksFirst });
          world.wish({ type: 'POST' });
          for (const happen of happenings) {
            await happen(world);
            await expectTruth(world);
          }
          expect(world.mostLive).toBeLessThanOrEqual(1);
          forgetFaults(world);
          await world.heal();
          const live = await world.live();
          const wished = world.posting.wanted === 'LIVE';
          expect(wished && !world.sellable).toBe(false);
          expect(live).toHaveLength(wished ? 1 : 0);
          expect(world.mostLive).toBeLessThanOrEqual(1);
          expect(world.posting.status).toBe(wished ? PostingStatus.LIVE : PostingStatus.ENDED);
          if (wished) {
            expect(live[0]?.content).toEqual(world.content());
            expect(world.posting.externalId).toBe(live[0]?.id);
          }
        }),
        { numRuns: 600 },
      );
    },
    120_000,
  );
});

/** A row without doubt says what the marketplace has, at every moment. */
async function expectTruth(world: PostingSimulation): Promise<void> {
  const { doubt, onPlatform, status, externalId } = world.posting;
  if (doubt === null) {
    const live = await world.live();
    expect(live).toHaveLength(onPlatform ? 1 : 0);
    if (status === PostingStatus.LIVE) {
      expect(externalId).toBe(live[0]?.id);
    }
  }
}

/** What was planned and never met does not disturb the healing. */
function forgetFaults(world: PostingSimulation): void {
  world.faults.forget();
  world.meanwhile = null;
  world.whileLooking = null;
}
