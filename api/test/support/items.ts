import type { GraphqlClient } from './graphql-client.ts';

const ITEM_FIELDS = `
  id version sku title description price { amount currencyCode } cost { amount currencyCode } quantity
  condition conditionNotes category brand model barcode attributes { name values } storageLocation notes tags
  status createdAt updatedAt soldAt deletedAt`;

export const CREATE_ITEM = `mutation ($input: CreateItemInput!) {
  createItem(input: $input) { item { ${ITEM_FIELDS} } userErrors { code field message retryable } }
}`;

export const UPDATE_ITEM = `mutation ($input: UpdateItemInput!) {
  updateItem(input: $input) {
    item { ${ITEM_FIELDS} } conflict { id title version } userErrors { code field message retryable }
  }
}`;

/** Creates an item that must be accepted. */
// biome-ignore lint/suspicious/noExplicitAny: as wide as the fields above.
export async function createItem(seller: GraphqlClient, input: object): Promise<any> {
  const { createItem: payload } = await seller.data(CREATE_ITEM, { input });
  if (!payload.item) {
    throw new Error(`The item was refused: ${JSON.stringify(payload.userErrors)}`);
  }
  return payload.item;
}
