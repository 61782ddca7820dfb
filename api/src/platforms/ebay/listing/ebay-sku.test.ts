import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ebaySku, isEbaySku } from './ebay-sku.ts';

test('the SKU at eBay is always one that eBay takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.uuid(), (sku, id) => {
      expect(isEbaySku(ebaySku(sku, id))).toBe(true);
    }),
  );
});

test('two items never share one, whatever their own SKUs are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.uuid(), fc.uuid(), (one, other, idOne, idOther) => {
      fc.pre(idOne.slice(-12) !== idOther.slice(-12));
      expect(ebaySku(one, idOne)).not.toBe(ebaySku(other, idOther));
    }),
  );
});

test('it begins with the seller’s own', () => {
  const id = '0190a6c8-1234-7abc-8def-0123456789ab';
  expect(ebaySku('LMP-00/7 ä', id)).toBe('LMP007L0123456789AB');
  expect(ebaySku('', id)).toBe('L0123456789AB');
  expect(ebaySku('x'.repeat(90), id)).toHaveLength(50);
});

test.each(['', 'a b', 'a-b', 'ä', 'x'.repeat(51)])('"%s" is no SKU for eBay', (text) => {
  expect(isEbaySku(text)).toBe(false);
});
