import { type ErrorRules, rules } from './error-rule.ts';

/**
 * What eBay says of the account, the policies and the place that a listing hangs on: sell_inventory 1.18.4 for
 * listings and locations, sell_account v1.9.3 for policies and programs.
 */
export const SHOP_ERRORS: ErrorRules = {
  ...rules([25007, 25041, 25042], {
    code: 'EBAY_POSTAGE_POLICY',
    message:
      'eBay does not take the postage policy for this listing: {text} Choose another in the eBay settings.',
    fields: ['settings', 'details.policies'],
  }),
  25008: {
    code: 'EBAY_PAYMENT_POLICY',
    message:
      'eBay does not take the payment policy for this listing: {text} Choose another in the eBay settings.',
    fields: ['settings', 'details.policies'],
  },
  ...rules([25009, 25043, 25044, 25045, 25046], {
    code: 'EBAY_RETURN_POLICY',
    message:
      'eBay does not take the return policy for this listing: {text} Choose another in the eBay settings.',
    fields: ['settings', 'details.policies'],
  }),
  25123: {
    code: 'EBAY_RETURN_POLICY',
    message:
      'For parts and accessories eBay wants returns for 30 days at least, with return postage paid by you. Choose or ' +
      'make such a return policy in the eBay settings, and post again.',
    fields: ['settings', 'details.policies'],
  },
  ...rules([25034, 25035, 25036, 25092, 25093, 25094, 25095, 25766, 25767], {
    code: 'EBAY_POLICIES',
    message:
      'eBay does not find a policy, or it is of another kind: {text} Choose the policies again in the eBay settings.',
    fields: ['settings', 'details.policies'],
  }),
  ...rules([25012, 25805], {
    code: 'EBAY_LOCATION',
    message: 'eBay does not know where the item is sent from. Choose or make the place in the eBay settings.',
    fields: ['settings'],
  }),
  25803: {
    code: 'EBAY_EXISTS',
    message: 'eBay has this already: {text} Reload the eBay settings and choose it there.',
    fields: ['settings'],
  },
  ...rules([25800, 25801, 25802, 25804], {
    code: 'EBAY_ADDRESS',
    message:
      'eBay does not take the address that items are sent from: {text} Change it in the eBay settings.',
    fields: ['settings'],
  }),
  25011: {
    code: 'EBAY_TAX',
    message:
      'eBay does not take the tax settings of your account: {text} Change them at eBay and post again.',
  },
  25018: {
    code: 'EBAY_ACCOUNT_INCOMPLETE',
    message: 'eBay needs more of your account first: {text} Sign in at eBay, complete it, and post again.',
  },
  25026: {
    code: 'EBAY_SELLING_LIMIT',
    message:
      'Your eBay account has reached its selling limit of the month: {text} What you listed stays listed. The rest ' +
      'is tried again each day; you can ask eBay for a higher limit.',
    retryable: true,
    retryAfterMinutes: 24 * 60,
    pausesAccount: 'PUBLISHING',
  },
  ...rules([25019, 25038, 25039, 25040], {
    code: 'EBAY_NOT_NOW',
    message:
      'eBay does not let this listing be changed now: {text} The listing stays as it was, and the change is tried ' +
      'again in an hour.',
    retryable: true,
    retryAfterMinutes: 60,
  }),
  ...rules([25097, 25098], {
    code: 'EBAY_ON_HOLD',
    message: 'eBay has put this listing on hold. It wrote to you why; follow that mail, then post again.',
  }),
  ...rules([20400, 20401, 20402, 20403, 20404, 20405, 20406], {
    code: 'EBAY_ACCOUNT_INPUT',
    message: 'eBay does not take these settings: {text} Change them and save again.',
    fields: ['settings'],
  }),
  ...rules([20500, 20501], {
    code: 'EBAY_UNAVAILABLE',
    message: "eBay's account service does not work at the moment. Nothing was changed; try again later.",
    retryable: true,
  }),
};
