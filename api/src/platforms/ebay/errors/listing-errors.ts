import { type ErrorRules, rules } from './error-rule.ts';

/**
 * What eBay says of the parts of a listing that a seller fills in: `x-response-codes` of sell_inventory 1.18.4,
 * for inventory items, offers and their publication.
 */
export const LISTING_ERRORS: ErrorRules = {
  25003: {
    code: 'EBAY_PRICE',
    message:
      'eBay does not take the price: {text} Change the price, or the limits of offers that you accept.',
    fields: ['price', 'details.bestOffer'],
  },
  25004: {
    code: 'EBAY_QUANTITY',
    message: 'eBay does not take the quantity: {text} Change it.',
    fields: ['quantity'],
  },
  ...rules([25759, 25760], {
    code: 'EBAY_QUANTITY',
    message:
      'The quantity is smaller than what eBay has on auction: {text} Raise it, or end the auction at eBay.',
    fields: ['quantity'],
  }),
  25005: {
    code: 'EBAY_CATEGORY',
    message: 'eBay does not take the category: {text} Choose another; it must be one without sub-categories.',
    fields: ['details.categoryId'],
  },
  25006: {
    code: 'EBAY_OPTION',
    message: 'eBay does not take an option of this listing: {text} Change it in the eBay section.',
    fields: ['details.subtitle', 'details.bestOffer'],
  },
  ...rules([25014, 25015, 25501], {
    code: 'EBAY_PHOTOS',
    message: 'eBay does not take a photo: {text} Replace it and post again.',
    fields: ['images'],
  }),
  25086: {
    code: 'EBAY_PHOTOS',
    message: 'eBay did not find the photos that were uploaded. They are uploaded again with the next try.',
    fields: ['images'],
    retryable: true,
  },
  25052: {
    code: 'EBAY_PHOTOS',
    message: 'eBay wants more photos of a refurbished item: {text} Add some and post again.',
    fields: ['images'],
  },
  25016: {
    code: 'EBAY_FIELD',
    message: 'eBay does not take a field: {text} Change it and post again.',
    fields: ['title', 'description', 'details'],
  },
  ...rules([25017, 25029], {
    code: 'EBAY_FIELD_MISSING',
    message: 'eBay needs more for this category: {text} Fill it in and post again.',
    fields: ['details.aspects', 'details'],
  }),
  ...rules([25022, 25502, 25601], {
    code: 'EBAY_ASPECTS',
    message: 'eBay does not take one of the item specifics: {text} Change it and post again.',
    fields: ['details.aspects'],
  }),
  ...rules([25031, 25032, 25080], {
    code: 'EBAY_FIELD',
    message: 'eBay does not take a value: {text} Change it and post again.',
    fields: ['details'],
  }),
  ...rules([25020, 25715], {
    code: 'EBAY_PACKAGE',
    message: 'eBay does not take weight or size of the package: {text} Change them and post again.',
    fields: ['details.package'],
  }),
  25021: {
    code: 'EBAY_CONDITION',
    message:
      'eBay does not take this condition in the category: {text} Choose another condition or category.',
    fields: ['condition', 'details.conditionId'],
  },
  ...rules([25047, 25048, 25049], {
    code: 'EBAY_REFURBISHED',
    message: 'eBay lets only approved sellers list this as refurbished: {text} Choose another condition.',
    fields: ['condition', 'details.conditionId'],
  }),
  25050: {
    code: 'EBAY_TITLE',
    message: 'eBay does not take the title of a refurbished item: {text} Change it.',
    fields: ['title'],
  },
  25051: {
    code: 'EBAY_SUBTITLE',
    message: 'eBay does not take the subtitle of a refurbished item: {text} Change it.',
    fields: ['details.subtitle'],
  },
  25503: {
    code: 'EBAY_PRODUCT',
    message: 'eBay does not take brand, model or barcode: {text} Change them and post again.',
    fields: ['brand', 'model', 'barcode'],
  },
  ...rules([25120, 25121], {
    code: 'EBAY_CATALOG',
    message:
      "In this category eBay wants its own catalog's product data, which Llatria does not send: {text} Choose " +
      'another category, or list the item at eBay.',
    fields: ['details.categoryId'],
  }),
  25023: {
    code: 'EBAY_COMPATIBILITY',
    message: 'eBay does not take what the part fits: {text} Change it at eBay.',
    fields: ['details'],
  },
  ...rules([25707, 25708], {
    code: 'EBAY_SKU',
    message: 'eBay does not take the SKU. It must be of letters and digits only, 50 at most. Change it.',
    fields: ['details.sku'],
  }),
  25604: {
    code: 'EBAY_INPUT',
    message: 'eBay does not take the listing: {text} Change what it names and post again.',
    fields: ['title', 'description', 'details'],
  },
  25002: {
    code: 'EBAY_REFUSED',
    message: 'eBay does not take the listing: {text}',
    fields: ['title', 'description', 'details'],
  },
};
