import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PublicListing, WebsiteListingState } from '../platforms/website/public-listing.ts';
import { ItemCondition } from '../shared/enums.ts';
import type { Html } from './html.ts';
import { listingPage } from './listing.page.ts';
import { gonePage, notFoundPage } from './message.page.ts';
import { shopPage } from './shop.page.ts';

/** Everything that a seller can write, as a list that any other texts can stand in for. */
const TEXTS = 12;
const nasty = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1 }) },
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '<!--<script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title></textarea></style><svg onload=alert(1)>',
    '{{constructor}} &lt;b&gt; <b',
    '\u2028</script>\u2029',
    'javascript:alert(1)',
  ),
  fc
    .array(fc.constantFrom('<', '>', '"', "'", '&', '/', '`', '=', ' ', '\n', 'a'), { minLength: 1 })
    .map((signs) => signs.join('')),
);
const texts = fc.array(nasty, { minLength: TEXTS, maxLength: TEXTS });
const harmless = Array.from({ length: TEXTS }, () => 'word');

const images = [
  { sha256: 'a'.repeat(64), width: 4000, height: 3000, thumbhash: null },
  { sha256: 'b'.repeat(64), width: 300, height: 400, thumbhash: null },
];

function listingOf(words: string[]): PublicListing {
  const [title, description, conditionNotes, category, brand, model, barcode, name, value, other] = words as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    title,
    description,
    price: { amount: '12.50', currencyCode: 'USD' },
    quantity: 2,
    condition: ItemCondition.GOOD,
    conditionNotes,
    category,
    brand,
    model,
    barcode,
    attributes: [{ name, values: [value, other] }],
    images,
  };
}

const shopOf = (words: string[]) => ({ name: words[10] ?? '', handle: 'attic' });

function pagesOf(words: string[], state: WebsiteListingState): Html[] {
  const shop = shopOf(words);
  const listing = listingOf(words);
  const origin = 'https://shop.example';
  const card = { slug: 'lamp-x', listing };
  const noPhoto = { slug: 'lamp-y', listing: { ...listing, images: [] } };
  const url = `${origin}/s/attic/lamp-x`;
  return [
    listingPage({ shop, listing, state, slug: 'lamp-x', url, origin }),
    listingPage({ shop, listing: { ...listing, images: [] }, state, slug: 'lamp-x', url, origin }),
    shopPage({
      shop,
      origin,
      live: [card, noPhoto],
      sold: [card],
      after: words[11] ?? null,
      next: words[11] ?? null,
    }),
    gonePage(shop),
    notFoundPage(shop),
  ];
}

const DATA = /<script type="application\/ld\+json">([^<]*)<\/script>/g;

/** The page without anything that can come from outside: its tags in order, with empty attributes. */
const skeleton = (page: Html): string =>
  (
    page.text
      .replace(DATA, '<data>')
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .match(/<[^>]*>/g) ?? []
  )
    .map((tag) => tag.replace(/"[^"]*"/g, '""'))
    .join('');

describe('pages', () => {
  it('have the same tags and attributes whatever the seller writes', () => {
    const plain = { LIVE: pagesOf(harmless, 'LIVE'), SOLD: pagesOf(harmless, 'SOLD') };
    fc.assert(
      fc.property(texts, fc.constantFrom('LIVE' as const, 'SOLD' as const), (words, state) => {
        const pages = pagesOf(words, state);
        expect(pages.map(skeleton)).toEqual(plain[state].map(skeleton));
      }),
      { numRuns: 150 },
    );
  });

  it('give search engines the very words of the seller', () => {
    fc.assert(
      fc.property(texts, (words) => {
        const [page] = pagesOf(words, 'LIVE');
        const [, json = ''] = [...(page?.text ?? '').matchAll(DATA)][0] ?? [];
        expect(JSON.parse(json)).toMatchObject({
          name: words[0],
          description: words[1],
          brand: { name: words[4] },
        });
      }),
    );
  });

  it('hold no script and no handler of their own either', () => {
    for (const page of pagesOf(harmless, 'LIVE')) {
      expect(page.text.replace(DATA, '')).not.toMatch(/<script|\son[a-z]+=|javascript:|\sstyle=/i);
    }
  });
});
