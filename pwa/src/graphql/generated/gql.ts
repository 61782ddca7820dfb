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
    "\n  fragment ItemCard on InventoryItem {\n    id\n    version\n    title\n    sku\n    price {\n      amount\n      currencyCode\n    }\n    quantity\n    condition\n    category\n    tags\n    status\n    createdAt\n    updatedAt\n    deletedAt\n    coverImage {\n      id\n      thumbhash\n      url(size: THUMBNAIL)\n    }\n    postings {\n      id\n      platform\n      status\n    }\n  }\n": typeof types.ItemCardFragmentDoc,
    "\n  query Items($first: Int, $after: String, $filter: ItemFilter, $orderBy: ItemOrder) {\n    items(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      edges {\n        cursor\n        node {\n          ...ItemCard\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.ItemsDocument,
    "\n  query Item($id: ID!) {\n    item(id: $id) {\n      ...ItemCard\n      description\n    }\n  }\n": typeof types.ItemDocument,
    "\n  subscription ItemChanged {\n    itemChanged {\n      ...ItemCard\n      description\n      soldAt\n    }\n  }\n": typeof types.ItemChangedDocument,
    "\n  subscription PostingChanged {\n    postingChanged {\n      id\n      platform\n      status\n      externalId\n      externalUrl\n      error {\n        code\n        message\n        retryable\n        fields\n      }\n      warnings\n      attempts\n      nextAttemptAt\n      postedAt\n      endedAt\n      createdAt\n      updatedAt\n      item {\n        id\n        status\n        postings {\n          id\n        }\n      }\n    }\n  }\n": typeof types.PostingChangedDocument,
    "\n  fragment SessionUser on User {\n    id\n    email\n    name\n    createdAt\n    shop {\n      id\n      name\n      handle\n      currencyCode\n      url\n      websiteEnabled\n    }\n  }\n": typeof types.SessionUserFragmentDoc,
    "\n  query Me {\n    me {\n      ...SessionUser\n    }\n  }\n": typeof types.MeDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      user {\n        ...SessionUser\n      }\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.RegisterDocument,
    "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      user {\n        ...SessionUser\n      }\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": typeof types.LoginDocument,
};
const documents: Documents = {
    "\n  fragment ItemCard on InventoryItem {\n    id\n    version\n    title\n    sku\n    price {\n      amount\n      currencyCode\n    }\n    quantity\n    condition\n    category\n    tags\n    status\n    createdAt\n    updatedAt\n    deletedAt\n    coverImage {\n      id\n      thumbhash\n      url(size: THUMBNAIL)\n    }\n    postings {\n      id\n      platform\n      status\n    }\n  }\n": types.ItemCardFragmentDoc,
    "\n  query Items($first: Int, $after: String, $filter: ItemFilter, $orderBy: ItemOrder) {\n    items(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      edges {\n        cursor\n        node {\n          ...ItemCard\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.ItemsDocument,
    "\n  query Item($id: ID!) {\n    item(id: $id) {\n      ...ItemCard\n      description\n    }\n  }\n": types.ItemDocument,
    "\n  subscription ItemChanged {\n    itemChanged {\n      ...ItemCard\n      description\n      soldAt\n    }\n  }\n": types.ItemChangedDocument,
    "\n  subscription PostingChanged {\n    postingChanged {\n      id\n      platform\n      status\n      externalId\n      externalUrl\n      error {\n        code\n        message\n        retryable\n        fields\n      }\n      warnings\n      attempts\n      nextAttemptAt\n      postedAt\n      endedAt\n      createdAt\n      updatedAt\n      item {\n        id\n        status\n        postings {\n          id\n        }\n      }\n    }\n  }\n": types.PostingChangedDocument,
    "\n  fragment SessionUser on User {\n    id\n    email\n    name\n    createdAt\n    shop {\n      id\n      name\n      handle\n      currencyCode\n      url\n      websiteEnabled\n    }\n  }\n": types.SessionUserFragmentDoc,
    "\n  query Me {\n    me {\n      ...SessionUser\n    }\n  }\n": types.MeDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      user {\n        ...SessionUser\n      }\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.RegisterDocument,
    "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      user {\n        ...SessionUser\n      }\n      accessToken\n      accessTokenExpiresAt\n      userErrors {\n        code\n        message\n        field\n        retryable\n      }\n    }\n  }\n": types.LoginDocument,
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
export function graphql(source: "\n  fragment ItemCard on InventoryItem {\n    id\n    version\n    title\n    sku\n    price {\n      amount\n      currencyCode\n    }\n    quantity\n    condition\n    category\n    tags\n    status\n    createdAt\n    updatedAt\n    deletedAt\n    coverImage {\n      id\n      thumbhash\n      url(size: THUMBNAIL)\n    }\n    postings {\n      id\n      platform\n      status\n    }\n  }\n"): (typeof documents)["\n  fragment ItemCard on InventoryItem {\n    id\n    version\n    title\n    sku\n    price {\n      amount\n      currencyCode\n    }\n    quantity\n    condition\n    category\n    tags\n    status\n    createdAt\n    updatedAt\n    deletedAt\n    coverImage {\n      id\n      thumbhash\n      url(size: THUMBNAIL)\n    }\n    postings {\n      id\n      platform\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Items($first: Int, $after: String, $filter: ItemFilter, $orderBy: ItemOrder) {\n    items(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      edges {\n        cursor\n        node {\n          ...ItemCard\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Items($first: Int, $after: String, $filter: ItemFilter, $orderBy: ItemOrder) {\n    items(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      edges {\n        cursor\n        node {\n          ...ItemCard\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Item($id: ID!) {\n    item(id: $id) {\n      ...ItemCard\n      description\n    }\n  }\n"): (typeof documents)["\n  query Item($id: ID!) {\n    item(id: $id) {\n      ...ItemCard\n      description\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ItemChanged {\n    itemChanged {\n      ...ItemCard\n      description\n      soldAt\n    }\n  }\n"): (typeof documents)["\n  subscription ItemChanged {\n    itemChanged {\n      ...ItemCard\n      description\n      soldAt\n    }\n  }\n"];
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

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;