const AMOUNT = { value: 'string', currency: 'string' } as const;

/** The fields of InventoryItem that this eBay keeps (sell_inventory_v1). */
export const ITEM_SHAPE = {
  availability: {
    shipToLocationAvailability: {
      quantity: 'integer',
      availabilityDistributions: [{ merchantLocationKey: 'string', quantity: 'integer' }],
    },
  },
  condition: 'string',
  conditionDescription: 'string',
  conditionDescriptors: [{ name: 'string', values: ['string'], additionalInfo: 'string' }],
  packageWeightAndSize: {
    dimensions: { height: 'number', length: 'number', width: 'number', unit: 'string' },
    packageType: 'string',
    shippingIrregular: 'boolean',
    weight: { value: 'number', unit: 'string' },
  },
  product: {
    title: 'string',
    subtitle: 'string',
    description: 'string',
    aspects: 'map of lists',
    imageUrls: ['string'],
    brand: 'string',
    mpn: 'string',
    epid: 'string',
    ean: ['string'],
    isbn: ['string'],
    upc: ['string'],
    videoIds: ['string'],
  },
} as const;

/** The fields of an offer that createOffer and updateOffer share. */
export const OFFER_SHAPE = {
  availableQuantity: 'integer',
  categoryId: 'string',
  secondaryCategoryId: 'string',
  includeCatalogProductDetails: 'boolean',
  hideBuyerDetails: 'boolean',
  listingDescription: 'string',
  listingDuration: 'string',
  listingStartDate: 'string',
  lotSize: 'integer',
  merchantLocationKey: 'string',
  quantityLimitPerBuyer: 'integer',
  storeCategoryNames: ['string'],
  listingPolicies: {
    fulfillmentPolicyId: 'string',
    paymentPolicyId: 'string',
    returnPolicyId: 'string',
    eBayPlusIfEligible: 'boolean',
    bestOfferTerms: { bestOfferEnabled: 'boolean', autoAcceptPrice: AMOUNT, autoDeclinePrice: AMOUNT },
    shippingCostOverrides: [
      {
        priority: 'integer',
        shippingServiceType: 'string',
        shippingCost: AMOUNT,
        additionalShippingCost: AMOUNT,
      },
    ],
  },
  pricingSummary: {
    price: AMOUNT,
    auctionStartPrice: AMOUNT,
    auctionReservePrice: AMOUNT,
    originalRetailPrice: AMOUNT,
    minimumAdvertisedPrice: AMOUNT,
    originallySoldForRetailPriceOn: 'string',
    pricingVisibility: 'string',
  },
  tax: { applyTax: 'boolean', thirdPartyTaxCategory: 'string', vatPercentage: 'number' },
} as const;

/** What createOffer takes beyond that: the key, which never changes afterwards. */
export const NEW_OFFER_SHAPE = {
  ...OFFER_SHAPE,
  sku: 'string',
  marketplaceId: 'string',
  format: 'string',
} as const;

/** The body of bulkUpdatePriceQuantity. */
export const PRICE_QUANTITY_SHAPE = {
  requests: [
    {
      sku: 'string',
      shipToLocationAvailability: { quantity: 'integer' },
      offers: [{ offerId: 'string', availableQuantity: 'integer', price: AMOUNT }],
    },
  ],
} as const;
