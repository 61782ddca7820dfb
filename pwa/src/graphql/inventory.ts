import { graphql } from './generated/gql.ts';

/** What a tile or a row of the inventory shows. */
export const ItemCardFragment = graphql(/* GraphQL */ `
  fragment ItemCard on InventoryItem {
    id
    version
    title
    sku
    price {
      amount
      currencyCode
    }
    quantity
    condition
    category
    tags
    status
    createdAt
    updatedAt
    deletedAt
    coverImage {
      id
      thumbhash
      url(size: THUMBNAIL)
    }
    postings {
      id
      platform
      status
    }
  }
`);

export const ItemsDocument = graphql(/* GraphQL */ `
  query Items($first: Int, $after: String, $filter: ItemFilter, $orderBy: ItemOrder) {
    items(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      edges {
        cursor
        node {
          ...ItemCard
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
