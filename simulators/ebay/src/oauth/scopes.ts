const ROOT = 'https://api.ebay.com/oauth/api_scope';

/** The scopes that an application may ask for, by short name; `api_scope` is the plain one. */
const SHORT_NAMES = [
  'api_scope',
  'sell.inventory',
  'sell.inventory.readonly',
  'sell.account',
  'sell.account.readonly',
  'sell.fulfillment',
  'sell.fulfillment.readonly',
  'sell.finances',
  'sell.marketing',
  'sell.marketing.readonly',
  'sell.analytics.readonly',
  'commerce.identity.readonly',
  'commerce.notification.subscription',
  'commerce.notification.subscription.readonly',
] as const;

/** The full address of a scope; sandbox and production share it. */
export function scopeAddress(shortName: string): string {
  if (shortName.startsWith('https://')) return shortName;
  return shortName === 'api_scope' ? ROOT : `${ROOT}/${shortName}`;
}

/** Addresses of every scope that this eBay knows. */
export const KNOWN_SCOPES: ReadonlySet<string> = new Set(SHORT_NAMES.map(scopeAddress));

/** What client credentials give: the plain scope alone. */
export const APPLICATION_SCOPES: ReadonlySet<string> = new Set([ROOT]);

/** A `scope` field: addresses with spaces between. */
export const splitScopes = (text: string): string[] => text.split(/\s+/).filter(Boolean);
