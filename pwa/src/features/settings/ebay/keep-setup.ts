import type { ApolloCache } from '@apollo/client';
import { EbaySetupDocument } from '../../../graphql/ebay-setup.ts';
import type { EbaySetupDetailsFragment } from '../../../graphql/generated/graphql.ts';

/** Shows everywhere what eBay has just answered, without asking it again. */
export function keepSetup(cache: ApolloCache, setup: EbaySetupDetailsFragment | null | undefined): void {
  if (!setup) return;
  const ebaySetup = { __typename: 'EbaySetupPayload' as const, setup, userErrors: [] };
  cache.writeQuery({ query: EbaySetupDocument, data: { ebaySetup } });
}
