import { type EbayMoney, ebayAmount } from '../client/money-text.ts';

/** What a seller says for the policies that are made for them. */
export interface DefaultPolicyWishes {
  /** What a buyer pays for delivery within the country; null: it is free. */
  readonly postage: EbayMoney | null;
  /** Working days until an item is on its way. */
  readonly handlingDays: number;
}

const CATEGORIES = [{ name: 'ALL_EXCLUDING_MOTORS_VEHICLES' }];

/** The plain parcel of each site, by eBay's ShippingServiceCode. Other sites have no default. */
const PLAIN_PARCEL: Readonly<Record<string, { carrier: string; service: string }>> = {
  EBAY_US: { carrier: 'USPS', service: 'USPSGroundAdvantage' },
  EBAY_GB: { carrier: 'RoyalMail', service: 'UK_RoyalMailSecondClassStandard' },
  EBAY_DE: { carrier: 'DHL', service: 'DE_DHLPaket' },
  EBAY_AU: { carrier: 'AustraliaPost', service: 'AU_Regular' },
};

/** Whether a postage policy can be made for a site. */
export function hasDefaultPostage(marketplaceId: string): boolean {
  return PLAIN_PARCEL[marketplaceId] !== undefined;
}

/** One parcel service at one price. */
export function fulfillmentPolicyBody(marketplaceId: string, wishes: DefaultPolicyWishes): object {
  const parcel = PLAIN_PARCEL[marketplaceId];
  const cost = wishes.postage && { shippingCost: ebayAmount(wishes.postage) };
  return {
    name: FULFILLMENT_NAME,
    marketplaceId,
    categoryTypes: CATEGORIES,
    handlingTime: { value: wishes.handlingDays, unit: 'DAY' },
    shippingOptions: [
      {
        optionType: 'DOMESTIC',
        costType: 'FLAT_RATE',
        shippingServices: [
          {
            sortOrder: 1,
            shippingCarrierCode: parcel?.carrier,
            shippingServiceCode: parcel?.service,
            freeShipping: wishes.postage === null,
            ...cost,
          },
        ],
      },
    ],
  };
}

/** eBay takes the money; the buyer pays at once. */
export function paymentPolicyBody(marketplaceId: string): object {
  return { name: 'Llatria payment', marketplaceId, categoryTypes: CATEGORIES, immediatePay: true };
}

/** Thirty days, the buyer pays the way back: what eBay wants of most categories. */
export function returnPolicyBody(marketplaceId: string): object {
  return {
    name: 'Llatria returns',
    marketplaceId,
    categoryTypes: CATEGORIES,
    returnsAccepted: true,
    returnPeriod: { value: 30, unit: 'DAY' },
    refundMethod: 'MONEY_BACK',
    returnShippingCostPayer: 'BUYER',
  };
}

const FULFILLMENT_NAME = 'Llatria postage';
