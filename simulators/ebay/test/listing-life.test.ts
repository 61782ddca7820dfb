import { expect, test } from '@jest/globals';
import type { EbaySimulator } from '../src/simulator.ts';
import { errorIds, INVENTORY, type Seller, withSeller } from './support/seller.ts';

const control = (simulator: EbaySimulator, path: string, body: object = {}) =>
  fetch(`${simulator.url}/control/${path}`, { method: 'POST', body: JSON.stringify(body) });

const offerOf = async (seller: Seller, offerId: string) =>
  (await seller.get(`${INVENTORY}/offer/${offerId}`)).body;

test('a change of the item shows on the live listing at once', () =>
  withSeller(async (seller, { world }) => {
    const { listingId } = await seller.list();
    await seller.putLamp({ title: 'A better title', quantity: 9 });
    expect(world.listings.get(listingId)).toMatchObject({ title: 'A better title', quantity: 9 });
  }));

test('a change that could not be published is refused and changes nothing', () =>
  withSeller(async (seller, { world }) => {
    const { listingId } = await seller.list();
    expect(errorIds(await seller.putLamp({ title: 'Other', aspects: {} }))).toEqual([25002, 25002]);
    expect(world.listings.get(listingId)?.title).toBe('Brass lamp');
    expect(world.account('lamp-lady').items.get('LAMP1')?.body.product?.title).toBe('Brass lamp');
  }));

test('an update of a live offer needs its description', () =>
  withSeller(async (seller) => {
    const { offerId } = await seller.list();
    const path = `${INVENTORY}/offer/${offerId}`;
    expect(errorIds(await seller.put(path, await seller.offer({ listingDescription: undefined })))).toEqual([
      25016,
    ]);
    expect((await seller.put(path, await seller.offer())).status).toBe(204);
  }));

test('a stale quantity re-stocks what was sold', () =>
  withSeller(async (seller, simulator) => {
    const { offerId, listingId } = await seller.list({ quantity: 2 });
    await control(simulator, `listings/${listingId}/buy`);
    expect(simulator.world.listings.get(listingId)).toMatchObject({ quantity: 1, soldQuantity: 1 });
    expect((await offerOf(seller, offerId)).listing?.soldQuantity).toBe(1);
    await seller.putLamp({ quantity: 2 });
    expect(simulator.world.listings.get(listingId)?.quantity).toBe(2);
  }));

test('the last sale ends the listing for good', () =>
  withSeller(async (seller, simulator) => {
    const { offerId, listingId } = await seller.list({ quantity: 1 });
    await control(simulator, `listings/${listingId}/buy`);
    expect((await offerOf(seller, offerId)).listing).toEqual({
      listingId,
      listingStatus: 'ENDED',
      soldQuantity: 1,
    });
    await seller.putLamp({ quantity: 1 });
    expect(simulator.world.listings.get(listingId)?.status).toBe('ENDED');
    expect((await seller.publish(offerId)).body.listingId).not.toBe(listingId);
  }));

test('with out-of-stock control it waits for more', () =>
  withSeller(async (seller, simulator) => {
    await seller.post('/api/sell/account/v1/program/opt_in', { programType: 'OUT_OF_STOCK_CONTROL' });
    const { listingId } = await seller.list({ quantity: 1 });
    await control(simulator, `listings/${listingId}/buy`);
    expect(simulator.world.listings.get(listingId)?.status).toBe('OUT_OF_STOCK');
    await seller.putLamp({ quantity: 1 });
    expect(simulator.world.listings.get(listingId)?.status).toBe('ACTIVE');
  }));

test('withdrawn: the offer stays, and the next publish has a new id', () =>
  withSeller(async (seller, { world }) => {
    const { offerId, listingId } = await seller.list();
    expect((await seller.post(`${INVENTORY}/offer/${offerId}/withdraw`)).body).toEqual({ listingId });
    const offer = await offerOf(seller, offerId);
    expect([offer.status, offer.listing]).toEqual(['UNPUBLISHED', undefined]);
    expect(errorIds(await seller.post(`${INVENTORY}/offer/${offerId}/withdraw`))).toEqual([25713]);
    const again = (await seller.publish(offerId)).body.listingId ?? '';
    expect(again).not.toBe(listingId);
    expect(world.listings.get(listingId)?.status).toBe('ENDED');
  }));

test('deleting the item deletes its offers and ends its listing', () =>
  withSeller(async (seller, { world }) => {
    const { offerId, listingId } = await seller.list();
    expect((await seller.delete(`${INVENTORY}/inventory_item/LAMP1`)).status).toBe(204);
    expect(world.listings.get(listingId)?.status).toBe('ENDED');
    expect((await seller.get(`${INVENTORY}/offer/${offerId}`)).status).toBe(404);
  }));

test('eBay ends a listing: EBAY_ENDED, and no revision revives it', () =>
  withSeller(async (seller, simulator) => {
    const { offerId, listingId } = await seller.list();
    await control(simulator, `listings/${listingId}/end`);
    expect((await offerOf(seller, offerId)).listing?.listingStatus).toBe('EBAY_ENDED');
    await seller.putLamp({ quantity: 5 });
    expect((await offerOf(seller, offerId)).listing?.listingStatus).toBe('EBAY_ENDED');
    await seller.delete(`${INVENTORY}/offer/${offerId}`);
    expect(simulator.world.listings.get(listingId)?.status).toBe('EBAY_ENDED');
  }));

test('an edit on eBay’s own pages shows in the API', () =>
  withSeller(async (seller, simulator) => {
    const { offerId, listingId } = await seller.list();
    await control(simulator, `listings/${listingId}/edit`, { price: '44.00', title: 'Edited', quantity: 7 });
    const offer = await offerOf(seller, offerId);
    expect(offer.pricingSummary).toEqual({ price: { value: '44.00', currency: 'USD' } });
    const { body } = await seller.get(`${INVENTORY}/inventory_item/LAMP1`);
    expect(body.product?.title).toBe('Edited');
    expect(simulator.world.listings.get(listingId)).toMatchObject({ title: 'Edited', quantity: 7 });
  }));

test('after the day’s revisions the listing is closed to changes until the next', () =>
  withSeller(
    async (seller, simulator) => {
      await seller.list();
      expect((await seller.putLamp({ title: 'One' })).status).toBe(204);
      expect((await seller.putLamp({ title: 'Two' })).status).toBe(204);
      expect(errorIds(await seller.putLamp({ title: 'Three' }))).toEqual([25019]);
      simulator.advanceClock(86_400_000);
      expect((await seller.putLamp({ title: 'Four' })).status).toBe(204);
    },
    { revisionsPerDay: 2, accessTokenSeconds: 1_000_000 },
  ));

test('price and quantity together, judged one by one', () =>
  withSeller(async (seller, { world }) => {
    const { offerId, listingId } = await seller.list({ quantity: 3 });
    const offers = [
      { offerId, availableQuantity: 2, price: { value: '5.00', currency: 'USD' } },
      { offerId: '1', availableQuantity: 1 },
    ];
    const requests = [{ sku: 'LAMP1', shipToLocationAvailability: { quantity: 8 }, offers }];
    const reply = await seller.post(`${INVENTORY}/bulk_update_price_quantity`, { requests });
    expect(reply.status).toBe(207);
    expect(reply.body.responses?.map(({ statusCode }) => statusCode)).toEqual([200, 200, 404]);
    expect(world.listings.get(listingId)).toMatchObject({ price: { value: '5.00' }, quantity: 2 });
  }));
