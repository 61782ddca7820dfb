import { describe, expect, it } from '@jest/globals';
import { activeFilters } from './active-filters.ts';
import {
  EVERYTHING,
  type ListQuery,
  queryKey,
  readQuery,
  toItemFilter,
  toItemOrder,
  writeQuery,
} from './list-query.ts';

const FULL: ListQuery = {
  search: 'lamp & shade',
  status: ['ACTIVE', 'DRAFT'],
  condition: ['GOOD'],
  category: ['Home, garden', 'Lighting'],
  tags: ['shelf-3'],
  postedOn: 'WEBSITE',
  notPostedOn: null,
  priceMin: '5.00',
  priceMax: '20',
  deleted: true,
  sort: 'cheapest',
};

describe('the query of a list', () => {
  it('comes back from its address as it was', () => {
    expect(readQuery(new URLSearchParams(writeQuery(FULL).toString()))).toEqual(FULL);
    expect(writeQuery(EVERYTHING).toString()).toBe('');
  });

  it('leaves out what an old or altered address says and nobody knows', () => {
    const query = readQuery(
      new URLSearchParams('status=ACTIVE&status=GONE&status=ACTIVE&on=ETSY&min=-5&max=abc&sort=toString'),
    );
    expect(query).toEqual({ ...EVERYTHING, status: ['ACTIVE'] });
  });

  it('asks the server for nothing that was not asked for', () => {
    expect(toItemFilter(EVERYTHING)).toBeUndefined();
    expect(toItemFilter({ ...EVERYTHING, search: '  lamp ' })).toEqual({ search: 'lamp' });
  });

  it('is the same list in whatever order its choices were made', () => {
    const one = queryKey({ ...EVERYTHING, tags: ['a', 'b'] });
    expect(queryKey({ ...EVERYTHING, tags: ['b', 'a'] })).toBe(one);
    expect(queryKey({ ...EVERYTHING, tags: ['a'] })).not.toBe(one);
  });

  it('leaves the order to the server while searching, unless one was chosen', () => {
    expect(toItemOrder(EVERYTHING)).toEqual({ field: 'UPDATED_AT', direction: 'DESC' });
    expect(toItemOrder({ ...EVERYTHING, search: 'lamp' })).toBeUndefined();
    expect(toItemOrder({ ...EVERYTHING, search: 'lamp', sort: 'dearest' })).toEqual({
      field: 'PRICE',
      direction: 'DESC',
    });
  });

  it('names each filter and knows the query without it', () => {
    const filters = activeFilters(FULL, 'USD');
    expect(filters.map(({ label }) => label)).toEqual([
      'Deleted',
      'For sale',
      'Draft',
      'On Website',
      'Home, garden',
      'Lighting',
      'Good',
      '$5.00 to $20.00',
      'shelf-3',
    ]);
    expect(filters.find(({ label }) => label === 'Lighting')?.without).toEqual({
      category: ['Home, garden'],
    });
  });
});
