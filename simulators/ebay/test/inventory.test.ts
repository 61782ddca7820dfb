import { expect, test } from '@jest/globals';
import { errorIds, INVENTORY, PNG, sellerOf, withSeller } from './support/seller.ts';

const ITEM = `${INVENTORY}/inventory_item/LAMP1`;

test('writing answers 204 with nothing in it', () =>
  withSeller(async (seller) => {
    const reply = await seller.putLamp();
    expect([reply.status, reply.body]).toEqual([204, {}]);
  }));

test('a field that is not sent again is lost', () =>
  withSeller(async (seller) => {
    await seller.putLamp();
    await seller.put(ITEM, { condition: 'USED_EXCELLENT', product: { title: 'Only a title' } });
    const { body } = await seller.get(ITEM);
    expect(body.product).toEqual({ title: 'Only a title' });
    expect(body.availability).toBeUndefined();
  }));

test.each([['WITH-HYPHEN'], ['with_line'], ['A'.repeat(51)], ['with space']])('the SKU %p is 25707', (sku) =>
  withSeller(async (seller) => {
    const reply = await seller.put(`${INVENTORY}/inventory_item/${encodeURIComponent(sku)}`, seller.lamp());
    expect(errorIds(reply)).toEqual([25707]);
  }),
);

test('a title of 81 letters is refused, one of 80 taken', () =>
  withSeller(async (seller) => {
    expect(errorIds(await seller.putLamp({ title: 'x'.repeat(81) }))).toEqual([25016]);
    expect((await seller.putLamp({ title: 'x'.repeat(80) })).status).toBe(204);
  }));

test('pictures must be https and eBay’s own, the seller’s and not expired', () =>
  withSeller(async (seller, simulator) => {
    const put = async (imageUrl: string) => errorIds(await seller.putLamp({ imageUrls: [imageUrl] }));
    expect(await put('http://i.ebayimg.example/a.jpg')).toEqual([25015]);
    expect(await put('https://i.ebayimg.example/made-up.jpg')).toEqual([25086]);
    const other = await sellerOf(simulator, 'attic-finds');
    expect(await put(other.imageUrl)).toEqual([25086]);
    expect(await put(seller.imageUrl)).toEqual([]);
    simulator.world.rules.accessTokenSeconds = 1e9;
    simulator.advanceClock(31 * 86_400_000);
    const later = await sellerOf(simulator);
    expect(errorIds(await later.putLamp({ imageUrls: [seller.imageUrl] }))).toEqual([25086]);
  }));

test('a picture that a live listing shows never expires', () =>
  withSeller(async (seller, simulator) => {
    await seller.list();
    simulator.advanceClock(31 * 86_400_000);
    const later = await sellerOf(simulator);
    expect((await later.putLamp({ imageUrls: [seller.imageUrl] })).status).toBe(204);
  }));

test('only pictures are taken, whatever the name says', () =>
  withSeller(async (seller) => {
    expect(errorIds(await seller.upload(Buffer.from('<svg>not a picture</svg>')))).toEqual([190203]);
    const reply = await seller.upload(PNG);
    expect(reply.status).toBe(201);
    expect(reply.headers.get('location')).toMatch(/\/apim\/commerce\/media\/v1_beta\/image\/.+/);
  }));

test('there is one offer for a SKU, a marketplace and a format', () =>
  withSeller(async (seller) => {
    await seller.putLamp();
    const first = await seller.createOffer();
    const second = await seller.createOffer();
    expect(second.status).toBe(400);
    expect(second.body.errors?.[0]).toMatchObject({
      errorId: 25002,
      parameters: [{ name: 'offerId', value: first.body.offerId }],
    });
    expect(second.body.errors?.[0]?.message).toContain('Offer entity already exists');
  }));

test('an offer needs its item', () =>
  withSeller(async (seller) => {
    expect(errorIds(await seller.createOffer({}, 'NOTHING'))).toEqual([25702]);
  }));

test('an update of an offer replaces it', () =>
  withSeller(async (seller) => {
    await seller.putLamp();
    const { body } = await seller.createOffer({ quantityLimitPerBuyer: 2 });
    await seller.put(`${INVENTORY}/offer/${body.offerId}`, { categoryId: '176985' });
    const after = (await seller.get(`${INVENTORY}/offer/${body.offerId}`)).body;
    expect(after).toMatchObject({ sku: 'LAMP1', categoryId: '176985', status: 'UNPUBLISHED' });
    expect(after.quantityLimitPerBuyer).toBeUndefined();
    expect(after.listingPolicies).toBeUndefined();
  }));

test('no offer of a SKU is 404 and 25713', () =>
  withSeller(async (seller) => {
    const reply = await seller.get(`${INVENTORY}/offer?sku=NOTHING`);
    expect([reply.status, ...errorIds(reply)]).toEqual([404, 25713]);
  }));

test('sellers do not see each other’s things', () =>
  withSeller(async (seller, simulator) => {
    const { offerId } = await seller.list();
    const other = await sellerOf(simulator, 'attic-finds');
    expect((await other.get(ITEM)).status).toBe(404);
    expect((await other.get(`${INVENTORY}/offer/${offerId}`)).status).toBe(404);
  }));

test('bulk calls judge row by row and answer 207', () =>
  withSeller(async (seller) => {
    const lamp = { locale: 'en_US', ...seller.lamp() };
    const requests = [
      { sku: 'GOOD1', ...lamp },
      { sku: 'BAD-1', ...lamp },
    ];
    const reply = await seller.post(`${INVENTORY}/bulk_create_or_replace_inventory_item`, { requests });
    expect(reply.status).toBe(207);
    expect(reply.body.responses?.map(({ statusCode }) => statusCode)).toEqual([201, 400]);
    const many = Array.from({ length: 26 }, (_, at) => ({ sku: `S${at}`, ...lamp }));
    expect(
      errorIds(await seller.post(`${INVENTORY}/bulk_create_or_replace_inventory_item`, { requests: many })),
    ).toEqual([25727]);
  }));

test('an offer shows what it allots, and never more than there is', () =>
  withSeller(async (seller, { world }) => {
    const { listingId } = await seller.list({ quantity: 5 }, { availableQuantity: 2 });
    expect(world.listings.get(listingId)?.quantity).toBe(2);
    await seller.putLamp({ quantity: 1 });
    expect(world.listings.get(listingId)?.quantity).toBe(1);
  }));
