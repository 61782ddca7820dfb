import { describe, expect, it } from '@jest/globals';
import { safeReturnPath } from './return-path.ts';

describe('safeReturnPath', () => {
  it('keeps a path of this app with its query', () => {
    expect(safeReturnPath('/items/1?tab=photos')).toBe('/items/1?tab=photos');
  });

  it.each([
    null,
    '',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/sign-in?next=/',
  ])('leads %p to the start', (path) => {
    expect(safeReturnPath(path)).toBe('/');
  });
});
