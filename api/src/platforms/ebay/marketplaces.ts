/** An eBay site as far as listings care. */
export interface EbayMarketplace {
  /** What `Content-Language` says of the texts that are sent. */
  readonly language: string;
  readonly currencyCode: string;
}

/** By eBay's MarketplaceIdEnum: those where the Inventory API sells, with the language that is listed there. */
export const EBAY_MARKETPLACES: Readonly<Record<string, EbayMarketplace>> = {
  EBAY_US: { language: 'en-US', currencyCode: 'USD' },
  EBAY_AT: { language: 'de-AT', currencyCode: 'EUR' },
  EBAY_AU: { language: 'en-AU', currencyCode: 'AUD' },
  EBAY_BE: { language: 'nl-BE', currencyCode: 'EUR' },
  EBAY_CA: { language: 'en-CA', currencyCode: 'CAD' },
  EBAY_CH: { language: 'de-CH', currencyCode: 'CHF' },
  EBAY_DE: { language: 'de-DE', currencyCode: 'EUR' },
  EBAY_ES: { language: 'es-ES', currencyCode: 'EUR' },
  EBAY_FR: { language: 'fr-FR', currencyCode: 'EUR' },
  EBAY_GB: { language: 'en-GB', currencyCode: 'GBP' },
  EBAY_HK: { language: 'zh-HK', currencyCode: 'HKD' },
  EBAY_IE: { language: 'en-IE', currencyCode: 'EUR' },
  EBAY_IT: { language: 'it-IT', currencyCode: 'EUR' },
  EBAY_MY: { language: 'en-US', currencyCode: 'MYR' },
  EBAY_NL: { language: 'nl-NL', currencyCode: 'EUR' },
  EBAY_PH: { language: 'en-PH', currencyCode: 'PHP' },
  EBAY_PL: { language: 'pl-PL', currencyCode: 'PLN' },
  EBAY_SG: { language: 'en-US', currencyCode: 'SGD' },
};

/** The language of a site's texts; English where the site is unknown. */
export function languageOf(marketplaceId: string): string {
  return EBAY_MARKETPLACES[marketplaceId]?.language ?? 'en-US';
}
