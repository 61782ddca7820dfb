import { describe, expect, it, jest } from '@jest/globals';
import { type BulkAnswer, MOST_AT_ONCE, runBulk, runEach } from './bulk-run.ts';
import { countTags, soleReason } from './bulk-words.ts';

const refusal = (message: string, ...field: string[]) => ({ code: 'X', message, field, retryable: false });
const all = async (ids: readonly string[]): Promise<BulkAnswer> => ({
  items: ids.map((id) => ({ id })),
  userErrors: [],
});

describe('a bulk action', () => {
  it('goes in portions that the server takes', async () => {
    const ids = Array.from({ length: MOST_AT_ONCE * 2 + 3 }, (_, index) => String(index));
    const send = jest.fn(all);
    const outcome = await runBulk(ids, send);
    expect(send.mock.calls.map(([portion]) => portion.length)).toEqual([MOST_AT_ONCE, MOST_AT_ONCE, 3]);
    expect(outcome.done).toEqual(ids);
  });

  it('finds the item that an error is about by its place', async () => {
    const outcome = await runBulk(['a', 'b', 'c', 'd'], async () => ({
      items: [{ id: 'a' }, { id: 'c' }],
      userErrors: [refusal('Gone.', 'ids', '3'), refusal('No price.', 'ids', '1')],
    }));
    expect(outcome.done).toEqual(['a', 'c']);
    expect(outcome.refused).toEqual([
      { id: 'd', message: 'Gone.' },
      { id: 'b', message: 'No price.' },
    ]);
  });

  it('counts an error of the whole for every item, and tells the sole reason', async () => {
    const outcome = await runBulk(['a', 'b'], async () => ({
      items: [],
      userErrors: [refusal('Too high.', 'pricePercent')],
    }));
    expect(outcome.refused.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(soleReason(outcome)).toBe('Too high.');
  });

  it('tells what was not reached when the connection is lost halfway', async () => {
    const ids = Array.from({ length: MOST_AT_ONCE + 2 }, (_, index) => String(index));
    const lost = new Error('cut');
    let calls = 0;
    const outcome = await runBulk(ids, async (portion) => {
      calls += 1;
      if (calls > 1) throw lost;
      return all(portion);
    });
    expect(outcome.done).toHaveLength(MOST_AT_ONCE);
    expect(outcome.unsent).toEqual(ids.slice(MOST_AT_ONCE));
    expect(outcome.error).toBe(lost);
    expect(soleReason(outcome)).toBeNull();
  });

  it('runs single requests a few at a time and stops after a failure', async () => {
    let running = 0;
    let most = 0;
    const outcome = await runEach(
      ['a', 'b', 'c', 'd', 'e', 'f'],
      async (id) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, id === 'b' ? 1 : 5));
        running -= 1;
        if (id === 'b') return [refusal('No photo.')];
        if (id === 'c') throw new Error('cut');
        return [];
      },
      () => undefined,
      2,
    );
    expect(most).toBe(2);
    expect(outcome.refused).toEqual([{ id: 'b', message: 'No photo.' }]);
    expect(outcome.unsent).toContain('c');
    expect([...outcome.done, 'b', ...outcome.unsent].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('counts the tags of a selection, the most frequent first', () => {
    expect(countTags([{ tags: ['b', 'a'] }, { tags: ['a'] }, { tags: [] }])).toEqual([
      { value: 'a', count: 2 },
      { value: 'b', count: 1 },
    ]);
  });
});
