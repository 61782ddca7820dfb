import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DESCRIPTION_MAX_LENGTH, textToHtml } from './description-html.ts';

test('text stays text, and lines stay lines', () => {
  expect(textToHtml('a < b & c > d\r\ne\rf\u0000')).toBe('a &lt; b &amp; c &gt; d<br>e<br>f');
});

test('nothing in a text becomes markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(textToHtml(text).replaceAll('<br>', '')).not.toMatch(/[<>]/);
    }),
  );
});

test('the longest text fits into an offer', () => {
  expect(textToHtml('&'.repeat(DESCRIPTION_MAX_LENGTH)).length).toBeLessThan(499_000);
});
