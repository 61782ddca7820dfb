import { type ErrorRules, rules } from './error-rule.ts';

const OUR_FAULT =
  'eBay did not understand what Llatria asked: {text} Nothing was changed. Please report this; it is no fault of yours.';

/**
 * What eBay says of the call itself: tokens, quotas, outages, and questions that were asked wrongly. From the
 * response codes of sell_inventory, sell_fulfillment, commerce_media, commerce_taxonomy, sell_metadata,
 * commerce_identity, developer_analytics and commerce_notification.
 */
export const SERVICE_ERRORS: ErrorRules = {
  ...rules([1001, 1002], {
    code: 'RECONNECT_NEEDED',
    message: 'eBay does not let Llatria in any more. Connect your eBay account again.',
    reconnect: true,
  }),
  1100: {
    code: 'EBAY_NOT_ALLOWED',
    message:
      'eBay does not allow Llatria to do this with your account. Connect it again and agree to everything.',
    reconnect: true,
  },
  2001: {
    code: 'RATE_LIMITED',
    message: "Today's calls to eBay are used up. Everything is kept and goes on when eBay allows it.",
    retryable: true,
    pausesAccount: 'CALLS',
  },
  ...rules([25001, 30500, 46000, 62000, 105000, 140000, 190000, 195000], {
    code: 'EBAY_UNAVAILABLE',
    message: 'eBay has a problem of its own at the moment. It is tried again.',
    retryable: true,
  }),
  25025: {
    code: 'EBAY_BUSY',
    message: 'Something else is changing this listing at eBay right now. It is tried again.',
    retryable: true,
    notDone: true,
  },
  ...rules([25701, 25702, 25710, 25713], {
    code: 'EBAY_NOT_FOUND',
    message: 'eBay does not find what this listing is made of. Post it again to make it anew.',
    retryable: true,
  }),
  ...rules([25706, 25709, 25752, 25754, 25755, 25756, 25757, 25758, 25761, 25762, 25763, 25764], {
    code: 'EBAY_BAD_REQUEST',
    message: OUR_FAULT,
  }),
  ...rules([190201, 190202], {
    code: 'EBAY_PHOTO_SIZE',
    message: 'A photo is too large for eBay. Replace it by a smaller one and post again.',
    fields: ['images'],
  }),
  ...rules([190203, 190204], {
    code: 'EBAY_PHOTOS',
    message: 'eBay cannot read a photo. Replace it and post again.',
    fields: ['images'],
  }),
  190013: {
    code: 'EBAY_NOT_ALLOWED',
    message: 'eBay does not allow Llatria to upload photos to your account. Connect it again.',
    reconnect: true,
  },
  ...rules([62004, 62005, 62006, 62008, 62009, 46002, 46003], {
    code: 'EBAY_CATEGORY',
    message: 'eBay does not know this category any more, or it has sub-categories. Choose another.',
    fields: ['details.categoryId'],
  }),
  ...rules([62002, 62003, 46001], {
    code: 'EBAY_MARKETPLACE',
    message: 'eBay does not know this marketplace. Choose another in the eBay settings.',
    fields: ['settings'],
  }),
  ...rules([62007, 30700, 30800, 30810, 30820, 30830, 30840, 30850, 30900, 31000, 31100, 32800], {
    code: 'EBAY_BAD_REQUEST',
    message: OUR_FAULT,
  }),
  ...rules([32100, 32110, 32200, 32210], {
    code: 'EBAY_ORDER',
    message: 'eBay does not know this order, or a line of it. Look at the order at eBay.',
  }),
  32300: {
    code: 'EBAY_TRACKING',
    message: 'eBay does not take the tracking number or the carrier. Check both and send them again.',
    fields: ['trackingNumber', 'carrier'],
  },
  32500: {
    code: 'EBAY_SHIPPED_DATE',
    message: 'eBay does not take the date of dispatch. Change it and send it again.',
    fields: ['shippedAt'],
  },
  ...rules([32600, 34100, 34200, 34300, 34500], {
    code: 'EBAY_SHIPMENT',
    message: 'eBay does not take the tracking number for this order: {text} Enter it at eBay instead.',
  }),
  32400: {
    code: 'EBAY_SUSPENDED',
    message: 'eBay has suspended this account. Sign in at eBay to see why.',
  },
};
