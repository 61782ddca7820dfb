import { graphql } from './generated/gql.ts';

/** What was said of an item for eBay only. */
export const EbayItemFragment = graphql(/* GraphQL */ `
  fragment EbayItem on InventoryItem {
    id
    ebay {
      categoryId
      categoryName
      aspects {
        name
        values
      }
      conditionId
      conditionDescriptors {
        descriptorId
        value
      }
      conditionDescription
      subtitle
      sku
      bestOffer {
        enabled
        autoAccept
        autoDecline
      }
      package {
        weight
        weightUnit
        length
        width
        height
        lengthUnit
      }
    }
    images {
      id
      sha256
      thumbnailUrl: url(size: THUMBNAIL)
    }
  }
`);

export const EbayItemDocument = graphql(/* GraphQL */ `
  query EbayItemDetails($id: ID!) {
    item(id: $id) {
      ...EbayItem
    }
  }
`);

export const EbayCategoriesDocument = graphql(/* GraphQL */ `
  query EbayCategories($itemId: ID!, $words: String) {
    ebayCategories(itemId: $itemId, words: $words) {
      categories {
        categoryId
        name
        path
        chosenBefore
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

/** What eBay wants of a listing in a category, with what the seller entered there before. */
export const EbayCategoryDocument = graphql(/* GraphQL */ `
  query EbayCategory($categoryId: ID!) {
    ebayCategory(categoryId: $categoryId) {
      facts {
        categoryId
        conditionRequired
        conditions {
          conditionId
          name
          descriptors {
            id
            name
            required
            maxLength
            values {
              id
              name
            }
          }
        }
        aspects {
          name
          required
          requiredFrom
          mode
          multiple
          maxLength
          values
          lastValues
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

/** The whole item comes back, so that its version and its fields agree in the cache. */
export const SaveEbayDetailsDocument = graphql(/* GraphQL */ `
  mutation SaveEbayDetails($input: SaveEbayDetailsInput!) {
    saveEbayDetails(input: $input) {
      item {
        ...ItemDetails
        ...EbayItem
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

/** What a platform would get of an item now, and what it would refuse. */
export const ListingPreviewDocument = graphql(/* GraphQL */ `
  query ListingPreview($itemId: ID!, $platform: Platform!) {
    listingPreview(itemId: $itemId, platform: $platform) {
      preview {
        content
        problems {
          code
          message
          field
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
