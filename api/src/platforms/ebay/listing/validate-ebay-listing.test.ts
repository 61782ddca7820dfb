import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ItemCondition } from '../../../shared/enums.ts';
import { exampleListing } from '../../adapter-contract.ts';
import type { Listing, PlatformShop } from '../../listing.ts';
import { readEbayShopSettings } from '../ebay-shop-settings.ts';
import type { EbayAspectRule, EbayDetails } from './ebay-details.ts';
import { ebayListing } from './ebay-listing.ts';
import { readEbayDetails } from './read-ebay-details.ts';
import { validateEbayListing } from './validate-ebay-listing.ts';

const SETTINGS = {
  marketplaceId: 'EBAY_US',
  fulfillmentPolicyId: '1',
  paymentPolicyId: '2',
  returnPolicyId: '3',
  merchantLocationKey: 'home',
};

const rule = (name: string, changes: Partial<EbayAspectRule> = {}): EbayAspectRule => ({
  name,
  required: false,
  mode: 'FREE_TEXT',
  cardinality: 'SINGLE',
  maxLength: 65,
  ...changes,
});

const DETAILS: EbayDetails = {
  categoryId: '112581',
  categoryName: 'Lamps',
  categoryTreeId: '0',
  categoryTreeVersion: '1',
  aspects: {},
  requirements: { aspects: [], conditionIds: ['1000', '3000'], conditionRequired: true },
};

const shop = (settings: unknown = SETTINGS): PlatformShop => ({
  id: 'shop',
  name: 'Attic',
  handle: 'attic',
  currencyCode: 'USD',
  websiteEnabled: true,
  settings,
});

const listing = (changes: Partial<Listing> = {}, details: Partial<EbayDetails> = {}): Listing => ({
  ...exampleListing('LAMP'),
  details: { ...DETAILS, ...details },
  ...changes,
});

const problems = (one: Listing, settings?: unknown) =>
  validateEbayListing(one, shop(settings)).map(({ field, code }) => `${field} ${code}`);

const withRules = (...aspects: EbayAspectRule[]) => ({
  requirements: { ...DETAILS.requirements, aspects },
});

test('a whole listing has no problem', () => {
  expect(problems(listing())).toEqual([]);
});

describe('settings', () => {
  test('are told one by one', () => {
    expect(problems(listing(), null)).toEqual(['settings SETTINGS_NEEDED']);
    expect(problems(listing(), { ...SETTINGS, returnPolicyId: null, merchantLocationKey: '' })).toEqual([
      'settings RETURN_POLICY_NEEDED',
      'settings LOCATION_NEEDED',
    ]);
    expect(problems(listing(), { ...SETTINGS, marketplaceId: 'EBAY_MOON' })).toEqual([
      'settings MARKETPLACE_UNKNOWN',
    ]);
  });

  test('say in which currency is sold', () => {
    expect(problems(listing(), { ...SETTINGS, marketplaceId: 'EBAY_GB' })).toEqual(['price WRONG_CURRENCY']);
    expect(readEbayShopSettings({ ...SETTINGS, marketplaceId: 'EBAY_GB' }).settings?.priceCurrency).toBe(
      'GBP',
    );
  });
});

test.each([
  ['no details', listing({ details: null }), ['details.categoryId CATEGORY_NEEDED']],
  ['nonsense for details', listing({ details: [1] }), ['details.categoryId CATEGORY_NEEDED']],
  [
    'a price of nothing',
    listing({ price: { amount: '0.00', currencyCode: 'USD' } }),
    ['price INVALID_AMOUNT'],
  ],
  ['half a cent', listing({ price: { amount: '1.005', currencyCode: 'USD' } }), ['price TOO_PRECISE']],
  ['no pieces', listing({ quantity: 0 }), ['quantity INVALID_QUANTITY']],
  ['a long subtitle', listing({}, { subtitle: 'x'.repeat(56) }), ['details.subtitle TOO_LONG']],
  ['a SKU with a hyphen', listing({}, { sku: 'A-1' }), ['details.sku INVALID_SKU']],
  ['long condition notes', listing({ conditionNotes: 'x'.repeat(1001) }), ['conditionNotes TOO_LONG']],
  [
    'a condition that is not taken',
    listing({ condition: ItemCondition.FOR_PARTS }),
    ['condition CONDITION_NOT_TAKEN'],
  ],
  ['no condition', listing({ condition: null }), ['condition REQUIRED']],
  [
    'a chosen condition that is not taken',
    listing({}, { conditionId: '7000' }),
    ['details.conditionId CONDITION_NOT_TAKEN'],
  ],
  [
    'no weight to speak of',
    listing({}, { package: { weight: { value: 0, unit: 'POUND' } } }),
    ['details.package INVALID_WEIGHT'],
  ],
])('%s', (_name, one, expected) => {
  expect(problems(one)).toEqual(expected);
});

test('a chosen condition that is taken wins over the item’s', () => {
  const one = listing({ condition: ItemCondition.FOR_PARTS }, { conditionId: '1000' });
  expect(problems(one)).toEqual([]);
  const { details } = readEbayDetails(one.details);
  expect(ebayListing(one, details, null, []).inventoryItem.condition).toBe('NEW');
});

describe('what a condition asks for besides', () => {
  const descriptors = {
    1000: [
      { id: '27502', name: 'Grade', required: true, maxLength: null, values: [{ id: '275020', name: '10' }] },
      { id: '27503', name: 'Certification Number', required: false, maxLength: 30, values: [] },
    ],
  };
  const graded = (said?: Record<string, string>, conditionId = '1000') =>
    listing(
      {},
      {
        conditionId,
        ...(said && { conditionDescriptors: said }),
        requirements: { ...DETAILS.requirements, descriptors },
      },
    );

  test('is needed, offered or not, and bounded', () => {
    expect(problems(graded())).toEqual(['details.conditionDescriptors DESCRIPTOR_REQUIRED']);
    expect(problems(graded({ 27502: '275020' }))).toEqual([]);
    expect(problems(graded({ 27502: '10' }))).toEqual([
      'details.conditionDescriptors DESCRIPTOR_NOT_ALLOWED',
    ]);
    expect(problems(graded({ 27502: '275020', 27503: 'x'.repeat(31) }))).toEqual([
      'details.conditionDescriptors DESCRIPTOR_TOO_LONG',
    ]);
  });

  test('is sent as a choice or as text, and only with the condition that asks for it', () => {
    const said = { 27502: '275020', 27503: '01234567', 999: 'stray' };
    const sent = (one: Listing) => {
      const { details } = readEbayDetails(one.details);
      return ebayListing(one, details, null, []).inventoryItem.conditionDescriptors;
    };
    expect(sent(graded(said))).toEqual([
      { name: '27502', values: ['275020'] },
      { name: '27503', additionalInfo: '01234567' },
    ]);
    expect(sent(graded(said, '3000'))).toBeUndefined();
  });
});

test('small photos are named, and so are too many', () => {
  const [photo] = listing().photos;
  const small = { ...photo, width: 499, height: 300 } as Listing['photos'][number];
  const big = { ...photo, width: 500, height: 1 } as Listing['photos'][number];
  const [problem] = validateEbayListing(listing({ photos: [big, small, big, small] }), shop());
  expect(problem?.message).toMatch(/^Photos 2, 4 are too small/);
  expect(problems(listing({ photos: Array(25).fill(big) }))).toEqual(['images TOO_MANY_IMAGES']);
});

describe('item specifics', () => {
  test('that are missing are told by name; brand, model and attributes of the item count', () => {
    const wanted = withRules(
      rule('Brand', { required: true }),
      rule('Model', { required: true }),
      rule('Colour', { required: true }),
      rule('Type', { required: true }),
      rule('Height', { required: true }),
    );
    const told = validateEbayListing(listing({}, wanted), shop());
    expect(told.map(({ message }) => message)).toEqual([
      'eBay needs “Type” in this category.',
      'eBay needs “Height” in this category.',
    ]);
  });

  test('that the category does not take are refused, unless the item said them by itself', () => {
    const closed = rule('Colour', { mode: 'SELECTION_ONLY', values: ['Red', 'Blue'] });
    expect(problems(listing({}, { aspects: { Colour: ['Brass'] }, ...withRules(closed) }))).toEqual([
      'details.aspects ASPECT_NOT_ALLOWED',
    ]);
    expect(problems(listing({}, withRules(closed)))).toEqual([]);
    const { values: _values, ...open } = closed;
    expect(problems(listing({}, { aspects: { Colour: ['Brass'] }, ...withRules(open) }))).toEqual([]);
  });

  test('are written as eBay writes them, and the seller’s own word wins', () => {
    const one = listing(
      {
        attributes: [
          { name: 'colour', values: ['green'] },
          { name: 'Room', values: ['Hall', 'x'.repeat(51)] },
        ],
      },
      {
        aspects: { COLOUR: ['red'] },
        ...withRules(rule('Colour', { mode: 'SELECTION_ONLY', values: ['Red', 'Green'] }), rule('Room')),
      },
    );
    const { details } = readEbayDetails(one.details);
    expect(ebayListing(one, details, null, []).inventoryItem.product.aspects).toEqual({
      Colour: ['Red'],
      Room: ['Hall'],
      Brand: ['Kosta'],
      Model: ['K1'],
    });
  });

  test.each([
    [{ Type: ['a', 'b'] }, 'ASPECT_TOO_MANY_VALUES'],
    [{ Type: ['x'.repeat(51)] }, 'ASPECT_TOO_LONG'],
    [{ ['n'.repeat(41)]: ['x'] }, 'ASPECT_NAME_TOO_LONG'],
    [{ Free: Array.from({ length: 31 }, (_, index) => `v${index}`) }, 'ASPECT_TOO_MANY_VALUES'],
  ])('%j: %s', (aspects, code) => {
    expect(problems(listing({}, { aspects, ...withRules(rule('Type')) }))).toEqual([
      `details.aspects ${code}`,
    ]);
  });
});

describe('best offers', () => {
  const offer = (autoAccept?: string, autoDecline?: string) =>
    problems(listing({}, { bestOffer: { enabled: true, autoAccept, autoDecline } }));

  test('decline < accept < price', () => {
    expect(offer()).toEqual([]);
    expect(offer('11.00', '8.00')).toEqual([]);
    expect(offer('12.50')).toEqual(['details.bestOffer ACCEPT_TOO_HIGH']);
    expect(offer(undefined, '12.50')).toEqual(['details.bestOffer DECLINE_TOO_HIGH']);
    expect(offer('8.00', '8.00')).toEqual(['details.bestOffer DECLINE_ABOVE_ACCEPT']);
    expect(offer('nothing')).toEqual(['details.bestOffer INVALID_AMOUNT']);
  });
});

test('whatever was kept as details and settings, nothing breaks', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (details, settings) => {
      const one = { ...exampleListing('LAMP'), details: details as unknown };
      validateEbayListing(one, shop(settings));
      const nested = {
        ...DETAILS,
        aspects: details,
        package: settings,
        bestOffer: details,
        conditionDescriptors: details,
        requirements: settings,
      };
      const odd = { ...one, details: nested as unknown };
      validateEbayListing(odd, shop(settings));
      const read = readEbayDetails(nested).details;
      expect(read).not.toBeNull();
      expect(readEbayDetails(JSON.parse(JSON.stringify(read))).details).toEqual(read);
      ebayListing(odd, read, null, []);
    }),
  );
});
