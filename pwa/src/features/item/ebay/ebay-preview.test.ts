import { describe, expect, it } from '@jest/globals';
import { conditionWords, descriptorWords, readPreview } from './ebay-preview.ts';

const content = {
  sku: 'LAMP1Labcdefghijkl',
  marketplaceId: 'EBAY_US',
  inventoryItem: {
    availability: { shipToLocationAvailability: { quantity: 2 } },
    condition: 'USED_EXCELLENT',
    conditionDescriptors: [
      { name: '27502', values: ['275020'] },
      { name: '27503', additionalInfo: '01234567' },
    ],
    packageWeightAndSize: {
      weight: { value: 2.5, unit: 'POUND' },
      dimensions: { length: 10, width: 8, height: 4, unit: 'INCH' },
    },
    product: {
      title: 'Brass lamp',
      aspects: { Brand: ['Stiffel'], Room: ['Office', 'Bedroom'] },
      imageUrls: ['aa', 'bb'],
    },
  },
  offer: {
    availableQuantity: 2,
    categoryId: '112581',
    listingDescription: '<p>Heavy &amp; old.<br>Works.</p><p><b>New</b> cable.</p>',
    listingPolicies: {
      fulfillmentPolicyId: '1',
      paymentPolicyId: '2',
      returnPolicyId: '3',
      bestOfferTerms: { bestOfferEnabled: true, autoAcceptPrice: { value: '40.00', currency: 'USD' } },
    },
    merchantLocationKey: 'home',
    pricingSummary: { price: { value: '45.00', currency: 'USD' } },
  },
};

describe('readPreview', () => {
  it('reads what eBay gets', () => {
    expect(readPreview(JSON.stringify(content))).toEqual({
      title: 'Brass lamp',
      subtitle: null,
      price: { amount: '45.00', currencyCode: 'USD' },
      quantity: 2,
      condition: 'USED_EXCELLENT',
      conditionDescription: null,
      descriptors: [
        { id: '27502', value: '275020' },
        { id: '27503', value: '01234567' },
      ],
      marketplaceId: 'EBAY_US',
      categoryId: '112581',
      sku: 'LAMP1Labcdefghijkl',
      aspects: [
        { name: 'Brand', values: ['Stiffel'] },
        { name: 'Room', values: ['Office', 'Bedroom'] },
      ],
      photos: ['aa', 'bb'],
      description: 'Heavy & old.\nWorks.\n\nNew cable.',
      policies: { fulfillment: '1', payment: '2', return: '3' },
      location: 'home',
      offers: { accept: '40.00', decline: null },
      parcel: '2.5 lb, 10 × 8 × 4 in',
    });
  });

  it('makes do with an item of which little is said', () => {
    const bare = readPreview('{"inventoryItem":{"product":{"title":"Lamp"}}}');
    expect(bare).toMatchObject({ title: 'Lamp', price: null, condition: null, photos: [], description: '' });
    expect(readPreview('not json')).toBeNull();
  });

  it('runs no script of a description', () => {
    const script = { offer: { listingDescription: '<p>A<img src=x onerror="globalThis.ran = true"></p>' } };
    expect(readPreview(JSON.stringify(script))?.description).toBe('A');
    expect('ran' in globalThis).toBe(false);
  });
});

describe('conditionWords', () => {
  it('prefers the word of the category', () => {
    const choices = [{ conditionId: '3000', name: 'Pre-owned – Good', descriptors: [] }];
    expect(conditionWords('USED_EXCELLENT', choices)).toBe('Pre-owned – Good');
    expect(conditionWords('USED_EXCELLENT', [])).toBe('Used');
    expect(conditionWords('SOMETHING_NEW', [])).toBe('SOMETHING_NEW');
  });
});

describe('descriptorWords', () => {
  it('says what was chosen in the words of eBay, and what it does not know as it is', () => {
    const values = [{ id: '275020', name: '10' }];
    const grade = { id: '27502', name: 'Grade', required: true, maxLength: null, values };
    const choices = [{ conditionId: '2750', name: 'Graded', descriptors: [grade] }];
    const descriptors = [
      { id: '27502', value: '275020' },
      { id: '27503', value: '01234567' },
    ];
    expect(descriptorWords({ condition: 'LIKE_NEW', descriptors }, choices)).toEqual([
      { name: 'Grade', text: '10' },
      { name: '27503', text: '01234567' },
    ]);
  });
});
