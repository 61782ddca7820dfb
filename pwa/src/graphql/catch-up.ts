import { graphql } from './generated/gql.ts';

/**
 * What changed since a cursor, whole, so that each item can be shown without a network. A hundred are some 30 ms of a
 * phone's time, and the size stands here since the server's limit counts a size that it cannot see as more.
 */
export const ItemChangesDocument = graphql(/* GraphQL */ `
  query ItemChanges($after: String) {
    itemChanges(after: $after, first: 100) {
      cursor
      hasMore
      deletedIds
      items {
        ...ItemDetails
      }
    }
  }
`);

export const ItemTotalDocument = graphql(/* GraphQL */ `
  query ItemTotal {
    items(first: 1) {
      totalCount
    }
  }
`);
