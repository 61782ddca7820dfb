import { describe, expect, it } from '@jest/globals';
import { detailsOf } from '../../../test/kept-items.ts';
import { EVERYTHING } from './list-query.ts';
import { facetsOf } from './local-facets.ts';

describe('counts of choices without a network', () => {
  const items = [
    detailsOf('1', { category: 'Lighting', tags: ['attic'], title: 'Brass lamp' }),
    detailsOf('2', { category: 'Lighting', status: 'SOLD', postings: [] }),
    detailsOf('3', { category: 'Kitchen', tags: ['attic', 'blue'] }),
    detailsOf('4', { category: null, deletedAt: '2026-11-02T10:00:00.000Z' }),
  ];

  it('count what is there, the most frequent first', () => {
    expect(facetsOf(items, EVERYTHING)).toEqual({
      total: 3,
      status: [
        { value: 'ACTIVE', count: 2 },
        { value: 'SOLD', count: 1 },
      ],
      category: [
        { value: 'Lighting', count: 2 },
        { value: 'Kitchen', count: 1 },
      ],
      condition: [{ value: 'GOOD', count: 3 }],
      platform: [{ value: 'WEBSITE', count: 2 }],
      tags: [
        { value: 'attic', count: 2 },
        { value: 'blue', count: 1 },
      ],
    });
  });

  it('leave the own part of a choice out, so that another can be seen', () => {
    const facets = facetsOf(items, { ...EVERYTHING, status: ['SOLD'] });
    expect(facets.total).toBe(1);
    expect(facets.status).toHaveLength(2);
    expect(facets.category).toEqual([{ value: 'Lighting', count: 1 }]);
  });

  it('count only what is searched for', () => {
    expect(facetsOf(items, { ...EVERYTHING, search: 'lam' })).toMatchObject({ total: 1 });
  });
});
