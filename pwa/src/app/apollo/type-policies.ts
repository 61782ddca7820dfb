import type { FieldMergeFunction, FieldReadFunction, Reference, TypePolicies } from '@apollo/client';

interface CachedConnection {
  readonly edges: readonly { readonly cursor: string; readonly node: Reference }[];
  readonly pageInfo: Readonly<Record<string, unknown>>;
  readonly totalCount?: number;
}

type PageArguments = { readonly after?: string | null; readonly before?: string | null } | null;

/**
 * Pages of one filter and order become one list. A page is placed behind the cursor it was asked with; one
 * asked with none begins the list anew. Whoever stands in the list already is not listed twice, since items
 * move while a person scrolls.
 */
const mergePages: FieldMergeFunction<CachedConnection> = (existing, incoming, { args, readField }) => {
  const { after } = (args ?? {}) as NonNullable<PageArguments>;
  if (!existing || !after) return incoming;
  const place = existing.edges.findIndex((edge) => edge.cursor === after);
  const kept = place < 0 ? existing.edges : existing.edges.slice(0, place + 1);
  const known = new Set(kept.map((edge) => readField('id', edge.node)));
  const added = incoming.edges.filter((edge) => !known.has(readField('id', edge.node)));
  return { ...existing, ...incoming, edges: [...kept, ...added] };
};

/** Items that were deleted leave every list at once, before the server is asked again. */
const readPages: FieldReadFunction<CachedConnection> = (existing, { canRead }) => {
  if (!existing) return undefined;
  const edges = existing.edges.filter((edge) => canRead(edge.node));
  return edges.length === existing.edges.length ? existing : { ...existing, edges };
};

/** Lists that the server always sends whole: the newer one simply replaces the older. */
const replace = { merge: false } as const;

/** How the cache tells things apart and joins pages. After a change see `CACHE_VERSION` in `offline/`. */
export const typePolicies: TypePolicies = {
  Query: {
    fields: {
      items: { keyArgs: ['filter', 'orderBy'], merge: mergePages, read: readPages },
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
