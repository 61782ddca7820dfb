import { describe, expect, it } from '@jest/globals';
import { gtinOf } from './gtin.ts';

describe('gtinOf', () => {
  it.each([
    '4006381333931',
    '036000291452',
    '96385074',
    '00012345600012',
    '978-0-306-40615-7',
    ' 4006381333931 ',
  ])('takes %s', (barcode) => expect(gtinOf(barcode)).toBe(barcode.replace(/\D/g, '')));

  it.each([
    null,
    '',
    '4006381333932',
    '036000291453',
    '0000000000000',
    '12345',
    '123456789',
    '4006381333931x',
    'ISBN 9780306406157',
    '٤٠٠٦٣٨١٣٣٣٩٣١',
  ])('leaves out %s', (barcode) => expect(gtinOf(barcode)).toBeNull());

  it('finds every single wrong digit', () => {
    const right = '4006381333931';
    for (let place = 0; place < right.length; place++) {
      for (let digit = 0; digit < 10; digit++) {
        const barcode = `${right.slice(0, place)}${digit}${right.slice(place + 1)}`;
        expect(gtinOf(barcode)).toBe(barcode === right ? right : null);
      }
    }
  });
});
