import { describe, expect, it } from '@jest/globals';
import { placeOf } from './problem-list.tsx';

describe('placeOf', () => {
  it.each([
    ['details.aspects', 'details'],
    ['details.categoryId', 'details'],
    ['settings', 'settings'],
    ['images', 'photos'],
    ['title', 'item'],
    ['price', 'item'],
    ['conditionNotes', 'item'],
  ])('%s is mended at %s', (field, place) => {
    expect(placeOf({ field })).toBe(place);
  });
});
