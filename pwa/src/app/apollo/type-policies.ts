import type { TypePolicies } from '@apollo/client';

/** Lists that the server always sends whole: the newer one simply replaces the older. */
const replace = { merge: false } as const;

/** How the cache tells things apart. Where a change makes what is kept unreadable, see `LlatriaSchema` in `offline/`. */
export const typePolicies: TypePolicies = {
  Query: {
    fields: {
      item: {
        read: (existing, { args, toReference }) =>
          existing === undefined ? toReference({ __typename: 'InventoryItem', id: args?.id }) : existing,
      },
      platforms: replace,
      sessions: replace,
      credentials: replace,
      apiTokens: replace,
    },
  },
  InventoryItem: {
    fields: {
      images: replace,
      postings: replace,
      sales: replace,
      tags: replace,
      attributes: replace,
      ebay: replace,
    },
  },
  PlatformInfo: { keyFields: ['platform'] },
  ItemFacets: { keyFields: false, merge: true },
  Money: { keyFields: false },
};
