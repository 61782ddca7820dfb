import { expect, test } from '@jest/globals';
import { productCodes } from './product-codes.ts';

test.each([
  ['4006381333931', { ean: ['4006381333931'] }],
  ['4006381-333931 ', { ean: ['4006381333931'] }],
  ['036000291452', { upc: ['036000291452'] }],
  ['0036000291452', { upc: ['036000291452'] }],
  ['00036000291452', { upc: ['036000291452'] }],
  ['9780306406157', { isbn: ['9780306406157'] }],
  ['0-306-40615-2', { isbn: ['0306406152'] }],
  ['080442957x', { isbn: ['080442957X'] }],
  ['73513537', { ean: ['73513537'] }],
])('%s is %j', (barcode, codes) => {
  expect(productCodes(barcode)).toEqual(codes);
});

test.each([null, '', '4006381333932', '0306406153', '12345', 'ABC-123', '0000000000000', '40063813339311'])(
  '%s is no code that eBay should hear of',
  (barcode) => {
    expect(productCodes(barcode)).toEqual({});
  },
);
