/** What an API token can be made for, by the names of the API, in words. */
export const SCOPE_WORDS = {
  'items:read': 'See items',
  'items:write': 'Change items',
  'postings:read': 'See postings',
  'postings:write': 'Post and end',
  'shop:read': 'See the shop',
  'shop:write': 'Change the shop',
} as const;

export type Scope = keyof typeof SCOPE_WORDS;

export const SCOPES = Object.keys(SCOPE_WORDS) as Scope[];

/** The words of a scope; one that a newer server knows keeps its own name. */
export function scopeWords(scope: string): string {
  return Object.hasOwn(SCOPE_WORDS, scope) ? SCOPE_WORDS[scope as Scope] : scope;
}

/** How long a token can live. */
export const LIFETIMES = {
  '30': '30 days',
  '90': '90 days',
  '365': 'A year',
  never: 'Until revoked',
} as const;

export type Lifetime = keyof typeof LIFETIMES;

/** The instant at which a token made now expires; null where it never does. */
export function expiryOf(lifetime: Lifetime, now: number = Date.now()): string | null {
  return lifetime === 'never' ? null : new Date(now + Number(lifetime) * 86_400_000).toISOString();
}
