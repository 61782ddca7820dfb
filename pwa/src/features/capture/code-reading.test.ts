import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FoundCode } from '../../lib/code-messages.ts';
import { readingOf, skuOf } from './code-reading.ts';

const label = (text: string, share = 0.1): FoundCode => ({ kind: 'label', text, share });
const product = (text: string): FoundCode => ({ kind: 'product', text, share: 0.1 });

describe('the codes in a photo', () => {
  it('are a label where they say what can be a SKU', () => {
    expect(readingOf([label(' BOX-7 ')])).toEqual({ kind: 'label', sku: 'BOX-7', closeUp: false });
    expect(readingOf([label('BOX-7', 0.5)])).toEqual({ kind: 'label', sku: 'BOX-7', closeUp: true });
    expect(readingOf([label('BOX-7'), product('4006381333931'), label('BOX-7')])).toMatchObject({
      sku: 'BOX-7',
    });
  });

  it.each([
    'https://example.com/p/1',
    'www.example.com',
    'WIFI:S:home;P:secret;;',
    'BEGIN:VCARD\nFN:A\nEND:VCARD',
    'mailto:a@example.com',
    'javascript:alert(1)',
    'Ünïcode',
    'two\nlines',
    'nul\u0000',
    '',
    '   ',
    'x'.repeat(51),
  ])('are no label where they say %j', (text) => {
    expect(readingOf([label(text)])).toBeNull();
  });

  it('are not used where two labels disagree', () => {
    expect(readingOf([label('BOX-7'), label('BOX-8')])).toEqual({ kind: 'unclear' });
  });

  it('are a barcode where they are of a product', () => {
    expect(readingOf([product('4006381333931')])).toEqual({ kind: 'product', barcode: '4006381333931' });
    expect(readingOf([product('4006381333931'), product('96385074')])).toBeNull();
    expect(readingOf([product('40063x1333931')])).toBeNull();
  });

  it('never give a SKU that the API refuses, whatever a label says', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 80 })),
        (text) => {
          const sku = skuOf(text);
          if (sku === null) return;
          expect(sku.length).toBeLessThanOrEqual(50);
          expect(sku).toMatch(/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/);
        },
      ),
    );
  });
});
