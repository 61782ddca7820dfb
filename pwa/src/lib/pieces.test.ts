import { expect, it } from '@jest/globals';
import { piecesOf } from './pieces.ts';

it.each([
  [{ quantity: 1, status: 'ACTIVE' }, ''],
  [{ quantity: 3, status: 'ACTIVE' }, '× 3'],
  [{ quantity: 0, status: 'ACTIVE' }, '× 0'],
  [{ quantity: 0, status: 'SOLD' }, ''],
  [{ quantity: 2, status: 'SOLD' }, '× 2'],
])('%j is shown with "%s"', (item, text) => {
  expect(piecesOf(item)).toBe(text);
});
