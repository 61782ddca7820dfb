const BASE = 'https://api.ebay.com/oauth/api_scope';

/** Without these nothing can be listed. Written like this for the sandbox, too. */
const NEEDED = [
  BASE,
  `${BASE}/sell.inventory`,
  `${BASE}/sell.account`,
  `${BASE}/sell.fulfillment`,
  `${BASE}/commerce.identity.readonly`,
];

/** To be told of orders at once; orders are polled without it. Not every keyset has it. */
const OPTIONAL = [`${BASE}/commerce.notification.subscription`];

/** What a seller is asked to agree to. */
export function ebayScopes(withoutOptional: boolean): string[] {
  return withoutOptional ? [...NEEDED] : [...NEEDED, ...OPTIONAL];
}
