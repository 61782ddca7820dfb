import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeItem } from './item.merge.ts';
import { changeByPercent } from './price-change.ts';

type Fields = { title: string; brand: string; notes: string };
const field = fc.constantFrom<keyof Fields>('title', 'brand', 'notes');
const write = fc.record({
  changes: fc.dictionary(field, fc.constantFrom('a', 'b', 'c'), { minKeys: 1 }) as fc.Arbitrary<
    Partial<Fields>
  >,
  /** How many versions behind the writer is. */
  lag: fc.nat({ max: 4 }),
});

/** An item as the repository keeps it: each change makes a version and remembers its fields. */
class Model {
  item = { version: 1, fieldVersions: {} as Record<string, number>, title: 'a', brand: 'a', notes: 'a' };
  history = [this.item];

  apply(changes: Partial<Fields>, expectedVersion: number) {
    const result = mergeItem(this.item, changes, expectedVersion);
    if (result.kind === 'merged') {
      const version = this.item.version + 1;
      const marks = Object.fromEntries(Object.keys(result.changes).map((name) => [name, version]));
      this.item = {
        ...this.item,
        ...(result.changes as Partial<Fields>),
        version,
        fieldVersions: { ...this.item.fieldVersions, ...marks },
      };
      this.history.push(this.item);
    }
    return result;
  }
}

describe('mergeItem', () => {
  it('never overwrites what the writer had not seen, and never refuses what clashes with nothing', () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 30 }), (writes) => {
        const model = new Model();
        for (const { changes, lag } of writes) {
          const seen = model.history[Math.max(0, model.history.length - 1 - lag)] ?? model.item;
          const before = model.item;
          const result = model.apply(changes, seen.version);
          const names = Object.keys(changes) as (keyof Fields)[];
          const lost = names.filter((name) => before[name] !== seen[name] && before[name] !== changes[name]);
          if (lost.length > 0) {
            expect(result.kind).toBe('conflict');
            expect(model.item).toBe(before);
          }
          if (result.kind === 'merged') {
            expect(model.item).toMatchObject(changes);
          }
          if (names.every((name) => before[name] === changes[name])) {
            expect(result.kind).toBe('unchanged');
          }
          if (seen === before) {
            expect(result.kind).not.toBe('conflict');
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('changeByPercent', () => {
  it('is exact, never negative, and agrees with rational arithmetic', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 999_999_999_999 }),
        fc.integer({ min: -9999, max: 100_000 }),
        (units, hundredths) => {
          const changed = changeByPercent(units, hundredths);
          const exact = BigInt(units) * BigInt(10_000 + hundredths);
          const distance = BigInt(changed) * 10_000n - exact;
          expect(changed).toBeGreaterThanOrEqual(0);
          expect(distance >= -5000n && distance <= 5000n).toBe(true);
        },
      ),
    );
    expect(changeByPercent(5, 1000)).toBe(6);
  });
});
