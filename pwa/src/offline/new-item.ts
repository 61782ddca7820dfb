import type { CreateItemInput, ItemDetailsFragment } from '../graphql/generated/graphql.ts';
import { payloadOf } from './commands.ts';
import type { StoredCommand } from './database.ts';

type MoneyLike = CreateItemInput['price'];

/**
 * An item that the server does not have yet, as the screens show it. It is older than whatever the server will
 * tell of it: an edit of it waits behind its creation and is carried over to the answer.
 */
export function newItemOf(creation: StoredCommand, currencyCode: string): ItemDetailsFragment {
  const { input } = payloadOf(creation, 'createItem');
  const at = new Date(creation.createdAt).toISOString();
  const money = (value: MoneyLike) => (value ? { amount: value.amount, currencyCode } : null);
  return {
    id: creation.itemId,
    version: 0,
    title: input.title,
    description: input.description ?? '',
    sku: input.sku ?? '',
    price: money(input.price),
    cost: money(input.cost),
    quantity: input.quantity ?? 1,
    condition: input.condition ?? null,
    conditionNotes: input.conditionNotes ?? null,
    category: input.category ?? null,
    brand: input.brand ?? null,
    model: input.model ?? null,
    barcode: input.barcode ?? null,
    attributes: (input.attributes ?? []).map(({ name, values }) => ({ name, values: [...values] })),
    tags: [...(input.tags ?? [])],
    status: input.status ?? 'DRAFT',
    storageLocation: input.storageLocation ?? null,
    notes: input.notes ?? null,
    createdAt: at,
    updatedAt: at,
    soldAt: null,
    deletedAt: null,
    coverImage: null,
    images: [],
    postings: [],
    sales: [],
  };
}
