import { graphql } from './generated/gql.ts';

/** What an item is called, for lists of what became of it. */
export const ItemNameFragment = graphql(/* GraphQL */ `
  fragment ItemName on InventoryItem {
    id
    title
  }
`);

/** A photo in the sizes that the item page shows. */
export const ItemPhotoFragment = graphql(/* GraphQL */ `
  fragment ItemPhoto on InventoryImage {
    id
    position
    width
    height
    thumbhash
    thumbnailUrl: url(size: THUMBNAIL)
    mediumUrl: url(size: MEDIUM)
    fullUrl: url(size: FULL)
  }
`);

/** Everything that a seller is told of a posting. */
export const PostingDetailsFragment = graphql(/* GraphQL */ `
  fragment PostingDetails on PlatformPosting {
    id
    platform
    status
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
    updatedAt
  }
`);

/** The whole item, as its page shows it and its form edits it. */
export const ItemDetailsFragment = graphql(/* GraphQL */ `
  fragment ItemDetails on InventoryItem {
    ...ItemCard
    description
    cost {
      amount
      currencyCode
    }
    conditionNotes
    brand
    model
    barcode
    attributes {
      name
      values
    }
    storageLocation
    notes
    soldAt
    images {
      ...ItemPhoto
    }
    postings {
      ...PostingDetails
    }
    sales {
      id
      platform
      quantity
      price {
        amount
        currencyCode
      }
      fees {
        amount
        currencyCode
      }
      shippingCost {
        amount
        currencyCode
      }
      soldAt
      buyerName
      externalOrderId
      oversold
      carrier
      trackingNumber
    }
  }
`);

export const ItemDocument = graphql(/* GraphQL */ `
  query Item($id: ID!) {
    item(id: $id) {
      ...ItemDetails
    }
  }
`);

export const PlatformsDocument = graphql(/* GraphQL */ `
  query Platforms {
    platforms {
      platform
      name
      available
      connectionRequired
      connected
      limits {
        titleMaxLength
        descriptionMaxLength
        imagesMin
        imagesMax
        priceRequired
        conditions
      }
    }
  }
`);

export const UpdateItemDocument = graphql(/* GraphQL */ `
  mutation UpdateItem($input: UpdateItemInput!, $commandId: ID) {
    updateItem(input: $input, commandId: $commandId) {
      item {
        ...ItemDetails
      }
      conflict {
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

export const DeleteItemDocument = graphql(/* GraphQL */ `
  mutation DeleteItem($id: ID!, $commandId: ID) {
    deleteItem(id: $id, commandId: $commandId) {
      deletedId
      userErrors {
        code
        message
        field
        retryable
      }
    }
  }
`);

export const RestoreItemDocument = graphql(/* GraphQL */ `
  mutation RestoreItem($id: ID!, $commandId: ID) {
    restoreItem(id: $id, commandId: $commandId) {
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

export const MarkSoldDocument = graphql(/* GraphQL */ `
  mutation MarkSold($input: MarkSoldInput!, $commandId: ID) {
    markSold(input: $input, commandId: $commandId) {
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

export const UndoSaleDocument = graphql(/* GraphQL */ `
  mutation UndoSale($id: ID!, $commandId: ID) {
    undoSale(id: $id, commandId: $commandId) {
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

/** Also tells the platform on which it was sold, so it may take a moment. */
export const ShipSaleDocument = graphql(/* GraphQL */ `
  mutation ShipSale($input: ShipSaleInput!) {
    shipSale(input: $input) {
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

export const EndPostingDocument = graphql(/* GraphQL */ `
  mutation EndPosting($id: ID!, $commandId: ID) {
    endPosting(id: $id, commandId: $commandId) {
      posting {
        ...PostingDetails
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

export const RetryPostingDocument = graphql(/* GraphQL */ `
  mutation RetryPosting($id: ID!, $commandId: ID) {
    retryPosting(id: $id, commandId: $commandId) {
      posting {
        ...PostingDetails
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

export const ReorderImagesDocument = graphql(/* GraphQL */ `
  mutation ReorderImages($itemId: ID!, $imageIds: [ID!]!, $commandId: ID) {
    reorderImages(itemId: $itemId, imageIds: $imageIds, commandId: $commandId) {
      images {
        ...ItemPhoto
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

export const MoveImagesDocument = graphql(/* GraphQL */ `
  mutation MoveImages($input: MoveImagesInput!, $commandId: ID) {
    moveImages(input: $input, commandId: $commandId) {
      fromItem {
        ...ItemDetails
      }
      toItem {
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

export const DeleteImageDocument = graphql(/* GraphQL */ `
  mutation DeleteImage($id: ID!, $commandId: ID) {
    deleteImage(id: $id, commandId: $commandId) {
      deletedId
      userErrors {
        code
        message
        field
        retryable
      }
    }
  }
`);

export const ReplaceImageDocument = graphql(/* GraphQL */ `
  mutation ReplaceImage($input: ReplaceImageInput!, $file: Upload!) {
    replaceImage(input: $input, file: $file) {
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
