import type { JsonObject } from '../http/json.ts';
import type { EbayAccount, PolicyKind } from './account.ts';
import type { World } from './world.ts';

function seller(username: string, userId: string): EbayAccount {
  return {
    username,
    userId,
    registrationMarketplaceId: 'EBAY_US',
    registrationCompleted: true,
    outOfStockControl: false,
    programs: [],
    policies: [],
    locations: new Map(),
    items: new Map(),
    offers: new Map(),
  };
}

const POLICIES: [PolicyKind, string, JsonObject][] = [
  [
    'fulfillment',
    'Ground, buyer pays',
    {
      handlingTime: { value: 2, unit: 'DAY' },
      shippingOptions: [
        {
          optionType: 'DOMESTIC',
          costType: 'FLAT_RATE',
          shippingServices: [
            {
              shippingCarrierCode: 'USPS',
              shippingServiceCode: 'USPSGroundAdvantage',
              shippingCost: { value: '7.50', currency: 'USD' },
              freeShipping: false,
              sortOrder: 1,
            },
          ],
        },
      ],
      globalShipping: false,
      freightShipping: false,
      localPickup: false,
      pickupDropOff: false,
    },
  ],
  ['payment', 'Paid at once', { immediatePay: true }],
  [
    'return',
    '30 days, buyer pays',
    {
      returnsAccepted: true,
      returnPeriod: { value: 30, unit: 'DAY' },
      refundMethod: 'MONEY_BACK',
      returnShippingCostPayer: 'BUYER',
    },
  ],
];

function equip(world: World, account: EbayAccount): void {
  account.programs.push('SELLING_POLICY_MANAGEMENT');
  account.sellingLimit = { amount: { value: '25000.00', currency: 'USD' }, quantity: 1000 };
  for (const [kind, name, body] of POLICIES) {
    account.policies.push({
      id: world.ids.policy(),
      kind,
      marketplaceId: 'EBAY_US',
      name,
      body: { categoryTypes: [{ name: 'ALL_EXCLUDING_MOTORS_VEHICLES', default: true }], ...body },
    });
  }
  account.locations.set('home', {
    merchantLocationKey: 'home',
    enabled: true,
    body: {
      name: 'Home',
      location: { address: { city: 'Portland', stateOrProvince: 'OR', postalCode: '97205', country: 'US' } },
      locationTypes: ['WAREHOUSE'],
    },
  });
}

/**
 * The sellers that one can sign in as: `lamp-lady` has everything that a listing needs, `attic-finds` has set
 * nothing up (no programme, no policy, no place), `first-timer` has not finished registering as a seller.
 */
export function addSellers(world: World): void {
  const ready = seller('lamp-lady', 'LmpLdy7QTfa');
  equip(world, ready);
  const bare = seller('attic-finds', 'AttcFnd3xKw');
  const unfinished = { ...seller('first-timer', 'FrstTmr9aBc'), registrationCompleted: false };
  equip(world, unfinished);
  for (const account of [ready, bare, unfinished]) world.accounts.set(account.username, account);
}
