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

/** One page of items. The total is asked for with the first page alone, since counting costs the server. */
export const ItemsDocument = graphql(/* GraphQL */ `
  query Items($first: Int, $after: String, $filter: ItemFilter, $orderBy: ItemOrder, $withTotal: Boolean = true) {
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
      totalCount @include(if: $withTotal)
    }
  }
`);

/** How many items each choice of the filter would show. */
export const ItemFacetsDocument = graphql(/* GraphQL */ `
  query ItemFacets($filter: ItemFilter) {
    itemFacets(filter: $filter) {
      total
      status {
        value
        count
      }
      category {
        value
        count
      }
      condition {
        value
        count
      }
      platform {
        value
        count
      }
      tags {
        value
        count
      }
    }
  }
`);

export const BulkUpdateItemsDocument = graphql(/* GraphQL */ `
  mutation BulkUpdateItems($input: BulkUpdateItemsInput!, $commandId: ID) {
    bulkUpdateItems(input: $input, commandId: $commandId) {
      items {
        ...ItemCard
      }
      userErrors {
        code
        message
        field
        retryable
      }
    }
  }
`);

export const DeleteItemsDocument = graphql(/* GraphQL */ `
  mutation DeleteItems($ids: [ID!]!, $commandId: ID) {
    deleteItems(ids: $ids, commandId: $commandId) {
      items {
        ...ItemCard
      }
      userErrors {
        code
        message
        field
        retryable
      }
    }
  }
`);

export const RestoreItemsDocument = graphql(/* GraphQL */ `
  mutation RestoreItems($ids: [ID!]!, $commandId: ID) {
    restoreItems(ids: $ids, commandId: $commandId) {
      items {
        ...ItemCard
      }
      userErrors {
        code
        message
        field
        retryable
      }
    }
  }
`);

/** Puts one item of a selection on the shop's own website. */
export const PostToWebsiteDocument = graphql(/* GraphQL */ `
  mutation PostToWebsite($input: PostItemInput!, $commandId: ID) {
    postItem(input: $input, commandId: $commandId) {
      postings {
        id
        platform
        status
        item {
          id
          postings {
            id
            platform
            status
          }
        }
      }
      userErrors {
        code
        message
        field
        retryable
      }
    }
  }
`);
