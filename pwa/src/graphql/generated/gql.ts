/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation CreateItem($input: CreateItemInput!) {\n    createItem(input: $input) {\n      item {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.CreateItemDocument,
    "\n  mutation UploadImage($input: UploadImageInput!, $file: Upload!) {\n    uploadImage(input: $input, file: $file) {\n      image {\n        ...ItemPhoto\n        sha256\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.UploadImageDocument,
    "\n  mutation PostItem($input: PostItemInput!) {\n    postItem(input: $input) {\n      postings {\n        ...PostingDetails\n        item {\n          id\n          status\n          postings {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.PostItemDocument,
    "\n  query ItemSuggestions {\n    itemFacets {\n      category {\n        value\n        count\n      }\n      tags {\n        value\n        count\n      }\n    }\n  }\n": typeof types.ItemSuggestionsDocument,
    "\n  fragment ItemCard on InventoryItem {\n    id\n    version\n    title\n    sku\n    price {\n      amount\n      currencyCode\n    }\n    quantity\n    condition\n    category\n    tags\n    status\n    createdAt\n    updatedAt\n    deletedAt\n    coverImage {\n      id\n      thumbhash\n      url(size: THUMBNAIL)\n    }\n    postings {\n      id\n      platform\n      status\n    }\n  }\n": typeof types.ItemCardFragmentDoc,
    "\n  query Items($first: Int, $after: String, $filter: ItemFilter, $orderBy: ItemOrder, $withTotal: Boolean = true) {\n    items(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      edges {\n        cursor\n        node {\n          ...ItemCard\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount @include(if: $withTotal)\n    }\n  }\n": typeof types.ItemsDocument,
    "\n  query KeptItems($filter: ItemFilter, $orderBy: ItemOrder) {\n    items(filter: $filter, orderBy: $orderBy) {\n      edges {\n        node {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.KeptItemsDocument,
    "\n  query ItemFacets($filter: ItemFilter) {\n    itemFacets(filter: $filter) {\n      total\n      status {\n        value\n        count\n      }\n      category {\n        value\n        count\n      }\n      condition {\n        value\n        count\n      }\n      platform {\n        value\n        count\n      }\n      tags {\n        value\n        count\n      }\n    }\n  }\n": typeof types.ItemFacetsDocument,
    "\n  mutation BulkUpdateItems($input: BulkUpdateItemsInput!) {\n    bulkUpdateItems(input: $input) {\n      items {\n        ...ItemCard\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.BulkUpdateItemsDocument,
    "\n  mutation DeleteItems($ids: [ID!]!) {\n    deleteItems(ids: $ids) {\n      items {\n        ...ItemCard\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.DeleteItemsDocument,
    "\n  mutation RestoreItems($ids: [ID!]!) {\n    restoreItems(ids: $ids) {\n      items {\n        ...ItemCard\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.RestoreItemsDocument,
    "\n  mutation PostToWebsite($input: PostItemInput!) {\n    postItem(input: $input) {\n      postings {\n        id\n        platform\n        status\n        item {\n          id\n          postings {\n            id\n            platform\n            status\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.PostToWebsiteDocument,
    "\n  fragment ItemPhoto on InventoryImage {\n    id\n    position\n    width\n    height\n    thumbhash\n    thumbnailUrl: url(size: THUMBNAIL)\n    mediumUrl: url(size: MEDIUM)\n    fullUrl: url(size: FULL)\n  }\n": typeof types.ItemPhotoFragmentDoc,
    "\n  fragment PostingDetails on PlatformPosting {\n    id\n    platform\n    status\n    externalUrl\n    error {\n      code\n      message\n      retryable\n      fields\n    }\n    warnings\n    attempts\n    nextAttemptAt\n    postedAt\n    endedAt\n    updatedAt\n  }\n": typeof types.PostingDetailsFragmentDoc,
    "\n  fragment ItemDetails on InventoryItem {\n    ...ItemCard\n    description\n    cost {\n      amount\n      currencyCode\n    }\n    conditionNotes\n    brand\n    model\n    barcode\n    attributes {\n      name\n      values\n    }\n    storageLocation\n    notes\n    soldAt\n    images {\n      ...ItemPhoto\n    }\n    postings {\n      ...PostingDetails\n    }\n    sales {\n      id\n      platform\n      quantity\n      price {\n        amount\n        currencyCode\n      }\n      fees {\n        amount\n        currencyCode\n      }\n      shippingCost {\n        amount\n        currencyCode\n      }\n      soldAt\n    }\n  }\n": typeof types.ItemDetailsFragmentDoc,
    "\n  query Item($id: ID!) {\n    item(id: $id) {\n      ...ItemDetails\n    }\n  }\n": typeof types.ItemDocument,
    "\n  query Platforms {\n    platforms {\n      platform\n      name\n      available\n      connectionRequired\n      connected\n      limits {\n        titleMaxLength\n        descriptionMaxLength\n        imagesMin\n        imagesMax\n        priceRequired\n        conditions\n      }\n    }\n  }\n": typeof types.PlatformsDocument,
    "\n  mutation UpdateItem($input: UpdateItemInput!) {\n    updateItem(input: $input) {\n      item {\n        ...ItemDetails\n      }\n      conflict {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.UpdateItemDocument,
    "\n  mutation DeleteItem($id: ID!) {\n    deleteItem(id: $id) {\n      deletedId\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.DeleteItemDocument,
    "\n  mutation RestoreItem($id: ID!) {\n    restoreItem(id: $id) {\n      item {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.RestoreItemDocument,
    "\n  mutation MarkSold($input: MarkSoldInput!) {\n    markSold(input: $input) {\n      item {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.MarkSoldDocument,
    "\n  mutation UndoSale($id: ID!) {\n    undoSale(id: $id) {\n      item {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.UndoSaleDocument,
    "\n  mutation EndPosting($id: ID!) {\n    endPosting(id: $id) {\n      posting {\n        ...PostingDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.EndPostingDocument,
    "\n  mutation RetryPosting($id: ID!) {\n    retryPosting(id: $id) {\n      posting {\n        ...PostingDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.RetryPostingDocument,
    "\n  mutation ReorderImages($itemId: ID!, $imageIds: [ID!]!) {\n    reorderImages(itemId: $itemId, imageIds: $imageIds) {\n      images {\n        ...ItemPhoto\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.ReorderImagesDocument,
    "\n  mutation DeleteImage($id: ID!) {\n    deleteImage(id: $id) {\n      deletedId\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.DeleteImageDocument,
    "\n  mutation ReplaceImage($input: ReplaceImageInput!, $file: Upload!) {\n    replaceImage(input: $input, file: $file) {\n      image {\n        ...ItemPhoto\n        sha256\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.ReplaceImageDocument,
    "\n  subscription ItemChanged {\n    itemChanged {\n      ...ItemDetails\n    }\n  }\n": typeof types.ItemChangedDocument,
    "\n  subscription PostingChanged {\n    postingChanged {\n      id\n      platform\n      status\n      externalId\n      externalUrl\n      error {\n        code\n        message\n        retryable\n        fields\n      }\n      warnings\n      attempts\n      nextAttemptAt\n      postedAt\n      endedAt\n      createdAt\n      updatedAt\n      item {\n        id\n        status\n        postings {\n          id\n        }\n      }\n    }\n  }\n": typeof types.PostingChangedDocument,
    "\n  fragment SessionUser on User {\n    id\n    email\n    name\n    createdAt\n    shop {\n      id\n      name\n      handle\n      currencyCode\n      url\n      websiteEnabled\n    }\n  }\n": typeof types.SessionUserFragmentDoc,
    "\n  query Me {\n    me {\n      ...SessionUser\n    }\n  }\n": typeof types.MeDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      user {\n        ...SessionUser\n      }\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.RegisterDocument,
    "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      user {\n        ...SessionUser\n      }\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.LoginDocument,
    "\n  mutation UpdateShop($input: UpdateShopInput!) {\n    updateShop(input: $input) {\n      shop {\n        id\n        name\n        handle\n        currencyCode\n        url\n        websiteEnabled\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.UpdateShopDocument,
    "\n  query Sessions {\n    sessions {\n      id\n      createdAt\n      lastUsedAt\n      userAgent\n      current\n    }\n  }\n": typeof types.SessionsDocument,
    "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      revokedId\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.RevokeSessionDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      user {\n        ...SessionUser\n      }\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  query ApiTokens {\n    apiTokens {\n      id\n      name\n      scopes\n      lastUsedAt\n      expiresAt\n      createdAt\n    }\n  }\n": typeof types.ApiTokensDocument,
    "\n  mutation RevokeApiToken($id: ID!) {\n    revokeApiToken(id: $id) {\n      revokedId\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.RevokeApiTokenDocument,
    "\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    createApiToken(input: $input) {\n      apiToken {\n        id\n        name\n      }\n      secret\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.CreateApiTokenDocument,
};
const documents: Documents = {
    "\n  mutation CreateItem($input: CreateItemInput!) {\n    createItem(input: $input) {\n      item {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.CreateItemDocument,
    "\n  mutation UploadImage($input: UploadImageInput!, $file: Upload!) {\n    uploadImage(input: $input, file: $file) {\n      image {\n        ...ItemPhoto\n        sha256\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.UploadImageDocument,
    "\n  mutation PostItem($input: PostItemInput!) {\n    postItem(input: $input) {\n      postings {\n        ...PostingDetails\n        item {\n          id\n          status\n          postings {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.PostItemDocument,
    "\n  query ItemSuggestions {\n    itemFacets {\n      category {\n        value\n        count\n      }\n      tags {\n        value\n        count\n      }\n    }\n  }\n": types.ItemSuggestionsDocument,
    "\n  fragment ItemCard on InventoryItem {\n    id\n    version\n    title\n    sku\n    price {\n      amount\n      currencyCode\n    }\n    quantity\n    condition\n    category\n    tags\n    status\n    createdAt\n    updatedAt\n    deletedAt\n    coverImage {\n      id\n      thumbhash\n      url(size: THUMBNAIL)\n    }\n    postings {\n      id\n      platform\n      status\n    }\n  }\n": types.ItemCardFragmentDoc,
    "\n  query Items($first: Int, $after: String, $filter: ItemFilter, $orderBy: ItemOrder, $withTotal: Boolean = true) {\n    items(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      edges {\n        cursor\n        node {\n          ...ItemCard\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount @include(if: $withTotal)\n    }\n  }\n": types.ItemsDocument,
    "\n  query KeptItems($filter: ItemFilter, $orderBy: ItemOrder) {\n    items(filter: $filter, orderBy: $orderBy) {\n      edges {\n        node {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.KeptItemsDocument,
    "\n  query ItemFacets($filter: ItemFilter) {\n    itemFacets(filter: $filter) {\n      total\n      status {\n        value\n        count\n      }\n      category {\n        value\n        count\n      }\n      condition {\n        value\n        count\n      }\n      platform {\n        value\n        count\n      }\n      tags {\n        value\n        count\n      }\n    }\n  }\n": types.ItemFacetsDocument,
    "\n  mutation BulkUpdateItems($input: BulkUpdateItemsInput!) {\n    bulkUpdateItems(input: $input) {\n      items {\n        ...ItemCard\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.BulkUpdateItemsDocument,
    "\n  mutation DeleteItems($ids: [ID!]!) {\n    deleteItems(ids: $ids) {\n      items {\n        ...ItemCard\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.DeleteItemsDocument,
    "\n  mutation RestoreItems($ids: [ID!]!) {\n    restoreItems(ids: $ids) {\n      items {\n        ...ItemCard\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.RestoreItemsDocument,
    "\n  mutation PostToWebsite($input: PostItemInput!) {\n    postItem(input: $input) {\n      postings {\n        id\n        platform\n        status\n        item {\n          id\n          postings {\n            id\n            platform\n            status\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.PostToWebsiteDocument,
    "\n  fragment ItemPhoto on InventoryImage {\n    id\n    position\n    width\n    height\n    thumbhash\n    thumbnailUrl: url(size: THUMBNAIL)\n    mediumUrl: url(size: MEDIUM)\n    fullUrl: url(size: FULL)\n  }\n": types.ItemPhotoFragmentDoc,
    "\n  fragment PostingDetails on PlatformPosting {\n    id\n    platform\n    status\n    externalUrl\n    error {\n      code\n      message\n      retryable\n      fields\n    }\n    warnings\n    attempts\n    nextAttemptAt\n    postedAt\n    endedAt\n    updatedAt\n  }\n": types.PostingDetailsFragmentDoc,
    "\n  fragment ItemDetails on InventoryItem {\n    ...ItemCard\n    description\n    cost {\n      amount\n      currencyCode\n    }\n    conditionNotes\n    brand\n    model\n    barcode\n    attributes {\n      name\n      values\n    }\n    storageLocation\n    notes\n    soldAt\n    images {\n      ...ItemPhoto\n    }\n    postings {\n      ...PostingDetails\n    }\n    sales {\n      id\n      platform\n      quantity\n      price {\n        amount\n        currencyCode\n      }\n      fees {\n        amount\n        currencyCode\n      }\n      shippingCost {\n        amount\n        currencyCode\n      }\n      soldAt\n    }\n  }\n": types.ItemDetailsFragmentDoc,
    "\n  query Item($id: ID!) {\n    item(id: $id) {\n      ...ItemDetails\n    }\n  }\n": types.ItemDocument,
    "\n  query Platforms {\n    platforms {\n      platform\n      name\n      available\n      connectionRequired\n      connected\n      limits {\n        titleMaxLength\n        descriptionMaxLength\n        imagesMin\n        imagesMax\n        priceRequired\n        conditions\n      }\n    }\n  }\n": types.PlatformsDocument,
    "\n  mutation UpdateItem($input: UpdateItemInput!) {\n    updateItem(input: $input) {\n      item {\n        ...ItemDetails\n      }\n      conflict {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.UpdateItemDocument,
    "\n  mutation DeleteItem($id: ID!) {\n    deleteItem(id: $id) {\n      deletedId\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.DeleteItemDocument,
    "\n  mutation RestoreItem($id: ID!) {\n    restoreItem(id: $id) {\n      item {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.RestoreItemDocument,
    "\n  mutation MarkSold($input: MarkSoldInput!) {\n    markSold(input: $input) {\n      item {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.MarkSoldDocument,
    "\n  mutation UndoSale($id: ID!) {\n    undoSale(id: $id) {\n      item {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.UndoSaleDocument,
    "\n  mutation EndPosting($id: ID!) {\n    endPosting(id: $id) {\n      posting {\n        ...PostingDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.EndPostingDocument,
    "\n  mutation RetryPosting($id: ID!) {\n    retryPosting(id: $id) {\n      posting {\n        ...PostingDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.RetryPostingDocument,
    "\n  mutation ReorderImages($itemId: ID!, $imageIds: [ID!]!) {\n    reorderImages(itemId: $itemId, imageIds: $imageIds) {\n      images {\n        ...ItemPhoto\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.ReorderImagesDocument,
    "\n  mutation DeleteImage($id: ID!) {\n    deleteImage(id: $id) {\n      deletedId\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.DeleteImageDocument,
    "\n  mutation ReplaceImage($input: ReplaceImageInput!, $file: Upload!) {\n    replaceImage(input: $input, file: $file) {\n      image {\n        ...ItemPhoto\n        sha256\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.ReplaceImageDocument,
    "\n  subscription ItemChanged {\n    itemChanged {\n      ...ItemDetails\n    }\n  }\n": types.ItemChangedDocument,
    "\n  subscription PostingChanged {\n    postingChanged {\n      id\n      platform\n      status\n      externalId\n      externalUrl\n      error {\n        code\n        message\n        retryable\n        fields\n      }\n      warnings\n      attempts\n      nextAttemptAt\n      postedAt\n      endedAt\n      createdAt\n      updatedAt\n      item {\n        id\n        status\n        postings {\n          id\n        }\n      }\n    }\n  }\n": types.PostingChangedDocument,
    "\n  fragment SessionUser on User {\n    id\n    email\n    name\n    createdAt\n    shop {\n      id\n      name\n      handle\n      currencyCode\n      url\n      websiteEnabled\n    }\n  }\n": types.SessionUserFragmentDoc,
    "\n  query Me {\n    me {\n      ...SessionUser\n    }\n  }\n": types.MeDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      user {\n        ...SessionUser\n      }\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.RegisterDocument,
    "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      user {\n        ...SessionUser\n      }\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.LoginDocument,
    "\n  mutation UpdateShop($input: UpdateShopInput!) {\n    updateShop(input: $input) {\n      shop {\n        id\n        name\n        handle\n        currencyCode\n        url\n        websiteEnabled\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.UpdateShopDocument,
    "\n  query Sessions {\n    sessions {\n      id\n      createdAt\n      lastUsedAt\n      userAgent\n      current\n    }\n  }\n": types.SessionsDocument,
    "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      revokedId\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.RevokeSessionDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      user {\n        ...SessionUser\n      }\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  query ApiTokens {\n    apiTokens {\n      id\n      name\n      scopes\n      lastUsedAt\n      expiresAt\n      createdAt\n    }\n  }\n": types.ApiTokensDocument,
    "\n  mutation RevokeApiToken($id: ID!) {\n    revokeApiToken(id: $id) {\n      revokedId\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.RevokeApiTokenDocument,
    "\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    createApiToken(input: $input) {\n      apiToken {\n        id\n        name\n      }\n      secret\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.CreateApiTokenDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateItem($input: CreateItemInput!) {\n    createItem(input: $input) {\n      item {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateItem($input: CreateItemInput!) {\n    createItem(input: $input) {\n      item {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UploadImage($input: UploadImageInput!, $file: Upload!) {\n    uploadImage(input: $input, file: $file) {\n      image {\n        ...ItemPhoto\n        sha256\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UploadImage($input: UploadImageInput!, $file: Upload!) {\n    uploadImage(input: $input, file: $file) {\n      image {\n        ...ItemPhoto\n        sha256\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PostItem($input: PostItemInput!) {\n    postItem(input: $input) {\n      postings {\n        ...PostingDetails\n        item {\n          id\n          status\n          postings {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PostItem($input: PostItemInput!) {\n    postItem(input: $input) {\n      postings {\n        ...PostingDetails\n        item {\n          id\n          status\n          postings {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ItemSuggestions {\n    itemFacets {\n      category {\n        value\n        count\n      }\n      tags {\n        value\n        count\n      }\n    }\n  }\n"): (typeof documents)["\n  query ItemSuggestions {\n    itemFacets {\n      category {\n        value\n        count\n      }\n      tags {\n        value\n        count\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ItemCard on InventoryItem {\n    id\n    version\n    title\n    sku\n    price {\n      amount\n      currencyCode\n    }\n    quantity\n    condition\n    category\n    tags\n    status\n    createdAt\n    updatedAt\n    deletedAt\n    coverImage {\n      id\n      thumbhash\n      url(size: THUMBNAIL)\n    }\n    postings {\n      id\n      platform\n      status\n    }\n  }\n"): (typeof documents)["\n  fragment ItemCard on InventoryItem {\n    id\n    version\n    title\n    sku\n    price {\n      amount\n      currencyCode\n    }\n    quantity\n    condition\n    category\n    tags\n    status\n    createdAt\n    updatedAt\n    deletedAt\n    coverImage {\n      id\n      thumbhash\n      url(size: THUMBNAIL)\n    }\n    postings {\n      id\n      platform\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Items($first: Int, $after: String, $filter: ItemFilter, $orderBy: ItemOrder, $withTotal: Boolean = true) {\n    items(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      edges {\n        cursor\n        node {\n          ...ItemCard\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount @include(if: $withTotal)\n    }\n  }\n"): (typeof documents)["\n  query Items($first: Int, $after: String, $filter: ItemFilter, $orderBy: ItemOrder, $withTotal: Boolean = true) {\n    items(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      edges {\n        cursor\n        node {\n          ...ItemCard\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount @include(if: $withTotal)\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KeptItems($filter: ItemFilter, $orderBy: ItemOrder) {\n    items(filter: $filter, orderBy: $orderBy) {\n      edges {\n        node {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query KeptItems($filter: ItemFilter, $orderBy: ItemOrder) {\n    items(filter: $filter, orderBy: $orderBy) {\n      edges {\n        node {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ItemFacets($filter: ItemFilter) {\n    itemFacets(filter: $filter) {\n      total\n      status {\n        value\n        count\n      }\n      category {\n        value\n        count\n      }\n      condition {\n        value\n        count\n      }\n      platform {\n        value\n        count\n      }\n      tags {\n        value\n        count\n      }\n    }\n  }\n"): (typeof documents)["\n  query ItemFacets($filter: ItemFilter) {\n    itemFacets(filter: $filter) {\n      total\n      status {\n        value\n        count\n      }\n      category {\n        value\n        count\n      }\n      condition {\n        value\n        count\n      }\n      platform {\n        value\n        count\n      }\n      tags {\n        value\n        count\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BulkUpdateItems($input: BulkUpdateItemsInput!) {\n    bulkUpdateItems(input: $input) {\n      items {\n        ...ItemCard\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation BulkUpdateItems($input: BulkUpdateItemsInput!) {\n    bulkUpdateItems(input: $input) {\n      items {\n        ...ItemCard\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteItems($ids: [ID!]!) {\n    deleteItems(ids: $ids) {\n      items {\n        ...ItemCard\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteItems($ids: [ID!]!) {\n    deleteItems(ids: $ids) {\n      items {\n        ...ItemCard\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreItems($ids: [ID!]!) {\n    restoreItems(ids: $ids) {\n      items {\n        ...ItemCard\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreItems($ids: [ID!]!) {\n    restoreItems(ids: $ids) {\n      items {\n        ...ItemCard\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PostToWebsite($input: PostItemInput!) {\n    postItem(input: $input) {\n      postings {\n        id\n        platform\n        status\n        item {\n          id\n          postings {\n            id\n            platform\n            status\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PostToWebsite($input: PostItemInput!) {\n    postItem(input: $input) {\n      postings {\n        id\n        platform\n        status\n        item {\n          id\n          postings {\n            id\n            platform\n            status\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ItemPhoto on InventoryImage {\n    id\n    position\n    width\n    height\n    thumbhash\n    thumbnailUrl: url(size: THUMBNAIL)\n    mediumUrl: url(size: MEDIUM)\n    fullUrl: url(size: FULL)\n  }\n"): (typeof documents)["\n  fragment ItemPhoto on InventoryImage {\n    id\n    position\n    width\n    height\n    thumbhash\n    thumbnailUrl: url(size: THUMBNAIL)\n    mediumUrl: url(size: MEDIUM)\n    fullUrl: url(size: FULL)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PostingDetails on PlatformPosting {\n    id\n    platform\n    status\n    externalUrl\n    error {\n      code\n      message\n      retryable\n      fields\n    }\n    warnings\n    attempts\n    nextAttemptAt\n    postedAt\n    endedAt\n    updatedAt\n  }\n"): (typeof documents)["\n  fragment PostingDetails on PlatformPosting {\n    id\n    platform\n    status\n    externalUrl\n    error {\n      code\n      message\n      retryable\n      fields\n    }\n    warnings\n    attempts\n    nextAttemptAt\n    postedAt\n    endedAt\n    updatedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ItemDetails on InventoryItem {\n    ...ItemCard\n    description\n    cost {\n      amount\n      currencyCode\n    }\n    conditionNotes\n    brand\n    model\n    barcode\n    attributes {\n      name\n      values\n    }\n    storageLocation\n    notes\n    soldAt\n    images {\n      ...ItemPhoto\n    }\n    postings {\n      ...PostingDetails\n    }\n    sales {\n      id\n      platform\n      quantity\n      price {\n        amount\n        currencyCode\n      }\n      fees {\n        amount\n        currencyCode\n      }\n      shippingCost {\n        amount\n        currencyCode\n      }\n      soldAt\n    }\n  }\n"): (typeof documents)["\n  fragment ItemDetails on InventoryItem {\n    ...ItemCard\n    description\n    cost {\n      amount\n      currencyCode\n    }\n    conditionNotes\n    brand\n    model\n    barcode\n    attributes {\n      name\n      values\n    }\n    storageLocation\n    notes\n    soldAt\n    images {\n      ...ItemPhoto\n    }\n    postings {\n      ...PostingDetails\n    }\n    sales {\n      id\n      platform\n      quantity\n      price {\n        amount\n        currencyCode\n      }\n      fees {\n        amount\n        currencyCode\n      }\n      shippingCost {\n        amount\n        currencyCode\n      }\n      soldAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Item($id: ID!) {\n    item(id: $id) {\n      ...ItemDetails\n    }\n  }\n"): (typeof documents)["\n  query Item($id: ID!) {\n    item(id: $id) {\n      ...ItemDetails\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Platforms {\n    platforms {\n      platform\n      name\n      available\n      connectionRequired\n      connected\n      limits {\n        titleMaxLength\n        descriptionMaxLength\n        imagesMin\n        imagesMax\n        priceRequired\n        conditions\n      }\n    }\n  }\n"): (typeof documents)["\n  query Platforms {\n    platforms {\n      platform\n      name\n      available\n      connectionRequired\n      connected\n      limits {\n        titleMaxLength\n        descriptionMaxLength\n        imagesMin\n        imagesMax\n        priceRequired\n        conditions\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateItem($input: UpdateItemInput!) {\n    updateItem(input: $input) {\n      item {\n        ...ItemDetails\n      }\n      conflict {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateItem($input: UpdateItemInput!) {\n    updateItem(input: $input) {\n      item {\n        ...ItemDetails\n      }\n      conflict {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteItem($id: ID!) {\n    deleteItem(id: $id) {\n      deletedId\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteItem($id: ID!) {\n    deleteItem(id: $id) {\n      deletedId\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreItem($id: ID!) {\n    restoreItem(id: $id) {\n      item {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreItem($id: ID!) {\n    restoreItem(id: $id) {\n      item {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkSold($input: MarkSoldInput!) {\n    markSold(input: $input) {\n      item {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MarkSold($input: MarkSoldInput!) {\n    markSold(input: $input) {\n      item {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoSale($id: ID!) {\n    undoSale(id: $id) {\n      item {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UndoSale($id: ID!) {\n    undoSale(id: $id) {\n      item {\n        ...ItemDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndPosting($id: ID!) {\n    endPosting(id: $id) {\n      posting {\n        ...PostingDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EndPosting($id: ID!) {\n    endPosting(id: $id) {\n      posting {\n        ...PostingDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryPosting($id: ID!) {\n    retryPosting(id: $id) {\n      posting {\n        ...PostingDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RetryPosting($id: ID!) {\n    retryPosting(id: $id) {\n      posting {\n        ...PostingDetails\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReorderImages($itemId: ID!, $imageIds: [ID!]!) {\n    reorderImages(itemId: $itemId, imageIds: $imageIds) {\n      images {\n        ...ItemPhoto\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReorderImages($itemId: ID!, $imageIds: [ID!]!) {\n    reorderImages(itemId: $itemId, imageIds: $imageIds) {\n      images {\n        ...ItemPhoto\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteImage($id: ID!) {\n    deleteImage(id: $id) {\n      deletedId\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteImage($id: ID!) {\n    deleteImage(id: $id) {\n      deletedId\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplaceImage($input: ReplaceImageInput!, $file: Upload!) {\n    replaceImage(input: $input, file: $file) {\n      image {\n        ...ItemPhoto\n        sha256\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReplaceImage($input: ReplaceImageInput!, $file: Upload!) {\n    replaceImage(input: $input, file: $file) {\n      image {\n        ...ItemPhoto\n        sha256\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ItemChanged {\n    itemChanged {\n      ...ItemDetails\n    }\n  }\n"): (typeof documents)["\n  subscription ItemChanged {\n    itemChanged {\n      ...ItemDetails\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription PostingChanged {\n    postingChanged {\n      id\n      platform\n      status\n      externalId\n      externalUrl\n      error {\n        code\n        message\n        retryable\n        fields\n      }\n      warnings\n      attempts\n      nextAttemptAt\n      postedAt\n      endedAt\n      createdAt\n      updatedAt\n      item {\n        id\n        status\n        postings {\n          id\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription PostingChanged {\n    postingChanged {\n      id\n      platform\n      status\n      externalId\n      externalUrl\n      error {\n        code\n        message\n        retryable\n        fields\n      }\n      warnings\n      attempts\n      nextAttemptAt\n      postedAt\n      endedAt\n      createdAt\n      updatedAt\n      item {\n        id\n        status\n        postings {\n          id\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SessionUser on User {\n    id\n    email\n    name\n    createdAt\n    shop {\n      id\n      name\n      handle\n      currencyCode\n      url\n      websiteEnabled\n    }\n  }\n"): (typeof documents)["\n  fragment SessionUser on User {\n    id\n    email\n    name\n    createdAt\n    shop {\n      id\n      name\n      handle\n      currencyCode\n      url\n      websiteEnabled\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      ...SessionUser\n    }\n  }\n"): (typeof documents)["\n  query Me {\n    me {\n      ...SessionUser\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      user {\n        ...SessionUser\n      }\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      user {\n        ...SessionUser\n      }\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      user {\n        ...SessionUser\n      }\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      user {\n        ...SessionUser\n      }\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateShop($input: UpdateShopInput!) {\n    updateShop(input: $input) {\n      shop {\n        id\n        name\n        handle\n        currencyCode\n        url\n        websiteEnabled\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateShop($input: UpdateShopInput!) {\n    updateShop(input: $input) {\n      shop {\n        id\n        name\n        handle\n        currencyCode\n        url\n        websiteEnabled\n      }\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sessions {\n    sessions {\n      id\n      createdAt\n      lastUsedAt\n      userAgent\n      current\n    }\n  }\n"): (typeof documents)["\n  query Sessions {\n    sessions {\n      id\n      createdAt\n      lastUsedAt\n      userAgent\n      current\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      revokedId\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      revokedId\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      user {\n        ...SessionUser\n      }\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      user {\n        ...SessionUser\n      }\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiTokens {\n    apiTokens {\n      id\n      name\n      scopes\n      lastUsedAt\n      expiresAt\n      createdAt\n    }\n  }\n"): (typeof documents)["\n  query ApiTokens {\n    apiTokens {\n      id\n      name\n      scopes\n      lastUsedAt\n      expiresAt\n      createdAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeApiToken($id: ID!) {\n    revokeApiToken(id: $id) {\n      revokedId\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeApiToken($id: ID!) {\n    revokeApiToken(id: $id) {\n      revokedId\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    createApiToken(input: $input) {\n      apiToken {\n        id\n        name\n      }\n      secret\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    createApiToken(input: $input) {\n      apiToken {\n        id\n        name\n      }\n      secret\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;