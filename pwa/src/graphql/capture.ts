import { graphql } from './generated/gql.ts';

/** Harmless to repeat: the id that this device made leads to the item that it made first. */
export const CreateItemDocument = graphql(/* GraphQL */ `
  mutation CreateItem($input: CreateItemInput!) {
    createItem(input: $input) {
      item {
        ...ItemDetails
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

/** `sha256` in the answer is the receipt after which the device may drop its copy. */
export const UploadImageDocument = graphql(/* GraphQL */ `
  mutation UploadImage($input: UploadImageInput!, $file: Upload!) {
    uploadImage(input: $input, file: $file) {
      image {
        ...ItemPhoto
        itemId
        sha256
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

export const PostItemDocument = graphql(/* GraphQL */ `
  mutation PostItem($input: PostItemInput!, $commandId: ID) {
    postItem(input: $input, commandId: $commandId) {
      postings {
        ...PostingDetails
        item {
          id
          status
          postings {
            id
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

/** Categories and tags that the shop uses already, as suggestions while typing. */
export const ItemSuggestionsDocument = graphql(/* GraphQL */ `
  query ItemSuggestions {
    itemFacets {
      category {
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
