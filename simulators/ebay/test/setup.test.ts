import { expect, test } from '@jest/globals';
import { errorIds, INVENTORY, sellerOf, withSeller } from './support/seller.ts';

const ACCOUNT = '/api/sell/account/v1';
const address = { postalCode: '97205', country: 'US' };
const categoryTypes = [{ name: 'ALL_EXCLUDING_MOTORS_VEHICLES' }];

test('a bare account opts in first, and twice is 409', () =>
  withSeller(async (_seller, simulator) => {
    const bare = await sellerOf(simulator, 'attic-finds');
    const policy = { name: 'Mine', marketplaceId: 'EBAY_US', categoryTypes };
    expect((await bare.get(`${ACCOUNT}/program/get_opted_in_programs`)).body).toEqual({ programs: [] });
    expect(errorIds(await bare.post(`${ACCOUNT}/payment_policy`, policy))).toEqual([20403]);
    const optIn = () => bare.post(`${ACCOUNT}/program/opt_in`, { programType: 'SELLING_POLICY_MANAGEMENT' });
    expect((await optIn()).status).toBe(200);
    const again = await optIn();
    expect([again.status, ...errorIds(again)]).toEqual([409, 25803]);
    expect((await bare.post(`${ACCOUNT}/payment_policy`, policy)).status).toBe(201);
    expect((await bare.get(`${ACCOUNT}/privilege`)).body).toEqual({ sellerRegistrationCompleted: true });
  }));

test('policies are listed by marketplace, which must be named', () =>
  withSeller(async (seller) => {
    expect(errorIds(await seller.get(`${ACCOUNT}/return_policy`))).toEqual([20401]);
    expect(errorIds(await seller.get(`${ACCOUNT}/return_policy?marketplace_id=EBAY_MARS`))).toEqual([20403]);
    expect((await seller.get(`${ACCOUNT}/return_policy?marketplace_id=EBAY_GB`)).body.total).toBe(0);
    expect((await seller.get(`${ACCOUNT}/return_policy?marketplace_id=EBAY_US`)).body.total).toBe(1);
  }));

test.each([
  ['no country', 'shed', { postalCode: '97205' }, 25801],
  ['neither postal code nor city', 'shed', { country: 'US' }, 25801],
  ['a key of 37 letters', 'k'.repeat(37), address, 25800],
  ['a key that exists', 'home', address, 25803],
])('a location with %s is refused', (_what, key, given, id) =>
  withSeller(async (seller) => {
    const reply = await seller.post(`${INVENTORY}/location/${key}`, { location: { address: given } });
    expect(errorIds(reply)).toEqual([id]);
  }),
);

test('a new location is an enabled warehouse, and answers 204', () =>
  withSeller(async (seller) => {
    const made = await seller.post(`${INVENTORY}/location/shed`, { name: 'Shed', location: { address } });
    expect([made.status, made.body]).toEqual([204, {}]);
    expect((await seller.get(`${INVENTORY}/location/shed`)).body).toEqual({
      merchantLocationKey: 'shed',
      merchantLocationStatus: 'ENABLED',
      locationTypes: ['WAREHOUSE'],
      name: 'Shed',
      location: { address },
    });
  }));

test('nothing is listed from a disabled location', () =>
  withSeller(async (seller) => {
    await seller.post(`${INVENTORY}/location/home/disable`);
    await seller.putLamp();
    const { body } = await seller.createOffer();
    expect(errorIds(await seller.publish(body.offerId ?? ''))).toEqual([25012]);
  }));

test('calculated shipping needs the weight, and a weight must be one', () =>
  withSeller(async (seller) => {
    const made = await seller.post(`${ACCOUNT}/fulfillment_policy/`, {
      name: 'Calculated',
      marketplaceId: 'EBAY_US',
      categoryTypes,
      shippingOptions: [{ optionType: 'DOMESTIC', costType: 'CALCULATED' }],
    });
    const policies = await seller.policies();
    const fulfillmentPolicyId = String(made.body.fulfillmentPolicyId);
    await seller.putLamp();
    const { body } = await seller.createOffer({ listingPolicies: { ...policies, fulfillmentPolicyId } });
    expect(errorIds(await seller.publish(body.offerId ?? ''))).toEqual([25020]);
    const put = (value: number, unit: string) =>
      seller.put(`${INVENTORY}/inventory_item/LAMP1`, {
        ...seller.lamp(),
        packageWeightAndSize: { weight: { value, unit } },
      });
    expect(errorIds(await put(0, 'POUND'))).toEqual([25715]);
    expect(errorIds(await put(1, 'STONE'))).toEqual([25715]);
    expect((await put(1.5, 'POUND')).status).toBe(204);
    expect((await seller.publish(body.offerId ?? '')).status).toBe(200);
  }));

test('a policy of another marketplace does not serve', () =>
  withSeller(async (seller) => {
    const abroad = { name: 'Abroad', marketplaceId: 'EBAY_GB', categoryTypes };
    const made = await seller.post(`${ACCOUNT}/payment_policy`, abroad);
    const listingPolicies = {
      ...(await seller.policies()),
      paymentPolicyId: String(made.body.paymentPolicyId),
    };
    await seller.putLamp();
    const { body } = await seller.createOffer({ listingPolicies });
    expect(errorIds(await seller.publish(body.offerId ?? ''))).toEqual([25035]);
  }));

test('the user is known by an id that is not the name', () =>
  withSeller(async (seller) => {
    expect((await seller.get('/apiz/commerce/identity/v1/user/')).body).toMatchObject({
      userId: 'LmpLdy7QTfa',
      username: 'lamp-lady',
      registrationMarketplaceId: 'EBAY_US',
    });
  }));
