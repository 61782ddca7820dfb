import { expect, test } from '@jest/globals';
import { fieldDropped } from '../src/inventory/errors.ts';
import { errorIds, INVENTORY, type Seller, sellerOf, withSeller } from './support/seller.ts';

/** Errors of publishing a lamp whose item or offer was changed. */
async function refused(seller: Seller, item: object, offer: object): Promise<number[]> {
  await seller.putLamp(item);
  const { body } = await seller.createOffer(offer);
  return errorIds(await seller.publish(body.offerId ?? ''));
}

const shoes = {
  Brand: ['Nike'],
  'US Shoe Size': ['10.5'],
  Color: ['White'],
  Style: ['Sneaker'],
  Type: ['Athletic'],
  Department: ['Men'],
};

test.each([
  ['no title', { title: ' ' }, {}, [25016]],
  ['no picture', { imageUrls: [] }, {}, [25014]],
  ['no price', {}, { pricingSummary: {} }, [25003]],
  [
    'a price of three decimals',
    {},
    { pricingSummary: { price: { value: '1.999', currency: 'USD' } } },
    [25003],
  ],
  ['another currency', {}, { pricingSummary: { price: { value: '20.00', currency: 'EUR' } } }, [25003]],
  ['no pieces', { quantity: 0 }, {}, [25004]],
  ['no policies', {}, { listingPolicies: {} }, [25007, 25008, 25009]],
  ['no location', {}, { merchantLocationKey: 'nowhere' }, [25012]],
  ['no leaf category', {}, { categoryId: '11700' }, [25005]],
  ['an unknown category', {}, { categoryId: '1' }, [25005]],
  ['a condition of other categories', { condition: 'PRE_OWNED_FAIR' }, {}, [25021]],
  ['a missing aspect', { aspects: { Brand: ['IKEA'] } }, {}, [25002]],
  [
    'two values of a single aspect',
    { aspects: { Brand: ['IKEA', 'Stiffel'], Type: ['Table Lamp'] } },
    {},
    [25022],
  ],
  ['another duration', {}, { listingDuration: 'DAYS_7' }, [25016]],
  [
    'a size that eBay does not list',
    { condition: 'PRE_OWNED_FAIR', aspects: { ...shoes, 'US Shoe Size': ['44'] } },
    { categoryId: '15709' },
    [25022],
  ],
  [
    'a card without its condition',
    { condition: 'USED_VERY_GOOD', aspects: { Game: ['Pokémon TCG'], 'Card Name': ['Mew'] } },
    { categoryId: '183454' },
    [25029],
  ],
])('publishing with %s is refused', (_what, item, offer, ids) =>
  withSeller(async (seller) => {
    expect(await refused(seller, item, offer)).toEqual(ids);
  }),
);

test('the missing aspect is named', () =>
  withSeller(async (seller) => {
    await seller.putLamp({ aspects: { Brand: ['IKEA'] } });
    const { body } = await seller.createOffer();
    const [error] = (await seller.publish(body.offerId ?? '')).body.errors ?? [];
    expect(error?.message).toContain('The item specific Type is missing.');
    expect(error?.parameters).toContainEqual({ name: '2', value: 'Type' });
  }));

test('shoes are published with the conditions of clothes', () =>
  withSeller(async (seller) => {
    const { listingId } = await seller.list(
      { condition: 'PRE_OWNED_FAIR', aspects: shoes },
      { categoryId: '15709' },
    );
    expect(listingId).toMatch(/^\d{12}$/);
  }));

test('policies must be of their kind and of the marketplace', () =>
  withSeller(async (seller) => {
    const { fulfillmentPolicyId, paymentPolicyId } = await seller.policies();
    const listingPolicies = { fulfillmentPolicyId, paymentPolicyId, returnPolicyId: paymentPolicyId };
    expect(await refused(seller, {}, { listingPolicies })).toEqual([25036]);
  }));

test('whoever has not finished registering is told so', () =>
  withSeller(async (_seller, simulator) => {
    const first = await sellerOf(simulator, 'first-timer');
    expect(await refused(first, {}, {})).toContain(25018);
  }));

test('the selling limit counts what is live', () =>
  withSeller(async (seller, { world }) => {
    world.account('lamp-lady').sellingLimit = { amount: { value: '1000.00', currency: 'USD' }, quantity: 3 };
    await seller.list({ quantity: 2 });
    await seller.putLamp({ quantity: 2 }, 'LAMP2');
    const { body } = await seller.createOffer({}, 'LAMP2');
    expect(errorIds(await seller.publish(body.offerId ?? ''))).toEqual([25026]);
  }));

test('a success may carry warnings', () =>
  withSeller(
    async (seller) => {
      await seller.put(`${INVENTORY}/inventory_item/LAMP1`, {
        ...seller.lamp({ condition: 'NEW' }),
        conditionDescription: 'A scratch.',
      });
      const { body } = await seller.createOffer();
      const published = await seller.publish(body.offerId ?? '');
      expect(published.status).toBe(200);
      expect(published.body.warnings?.map(({ errorId }) => errorId)).toEqual([25028, 25030]);
    },
    { publishWarnings: [fieldDropped('subtitle')] },
  ));

test('publishing twice makes one listing', () =>
  withSeller(async (seller, { world }) => {
    const { offerId, listingId } = await seller.list();
    expect((await seller.publish(offerId)).body.listingId).toBe(listingId);
    expect(world.listings.size).toBe(1);
  }));
