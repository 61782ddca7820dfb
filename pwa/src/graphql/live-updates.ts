import { graphql } from './generated/gql.ts';

/** Changes of items made on other devices or by the server, whole, so that version and fields agree in the cache. */
export const ItemChangedDocument = graphql(/* GraphQL */ `
  subscription ItemChanged {
    itemChanged {
      ...ItemDetails
    }
  }
`);

/** `item.postings` comes along so that a posting that is new here finds its place in the item. */
export const PostingChangedDocument = graphql(/* GraphQL */ `
  subscription PostingChanged {
    postingChanged {
      id
      platform
      status
      externalId
      externalUrl
      error {
        code
        message
        retryable
        fields
      }
      warnings
      differences {
        field
        ours
        theirs
      }
      checkedAt
      attempts
      nextAttemptAt
      postedAt
      endedAt
      createdAt
      updatedAt
      item {
        id
        status
        postings {
          id
        }
      }
    }
  }
`);
