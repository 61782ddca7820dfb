import type { ItemDetailsFragment } from '../src/graphql/generated/graphql.ts';

type Fields = Record<string, unknown>;

/** A mutation as a device sends it. */
export interface ModelRequest {
  readonly name: string;
  readonly variables: { readonly id?: string; readonly commandId?: string; readonly input?: Fields };
}

/** What the tests are told of each value that is written over. */
export type Overwritten = (commandId: string, itemId: string, field: string, before: unknown) => void;

const PIECES = 5;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const refusal = (code: string, extra: object = {}) => ({
  item: null,
  conflict: null,
  deletedId: null,
  ...extra,
  userErrors: [{ code, message: code, field: null, retryable: false }],
});

/**
 * The rules of the server in a few lines: merging field by field against versions, and commands that are
 * carried out once. See docs/adr/0001 and 0040.
 */
export class ModelServer {
  readonly items = new Map<string, ItemDetailsFragment>();
  /** How often each command changed something. */
  readonly carriedOut = new Map<string, number>();
  readonly #fieldVersions = new Map<string, Map<string, number>>();
  readonly #overwritten: Overwritten;

  constructor(overwritten: Overwritten) {
    this.#overwritten = overwritten;
  }

  /** Answers as the payload of the mutation; the same command again changes nothing. */
  handle({ name, variables }: ModelRequest): Record<string, unknown> {
    const { input = {}, commandId = String(input.id) } = variables;
    const id = variables.id ?? String(input.itemId ?? input.id);
    if (this.carriedOut.has(commandId)) return { item: this.copyOf(id), deletedId: id, userErrors: [] };
    const answer = this.#carryOut(name, id, input, commandId);
    if ((answer.userErrors as unknown[]).length === 0) this.carriedOut.set(commandId, 1);
    return answer;
  }

  copyOf(id: string): ItemDetailsFragment {
    return structuredClone(this.items.get(id) as ItemDetailsFragment);
  }

  #carryOut(name: string, id: string, input: Fields, commandId: string): Record<string, unknown> {
    if (name === 'CreateItem') {
      this.items.set(id, newItem(id, String(input.title)));
      return this.#answer(id);
    }
    const item = this.items.get(id);
    if (!item && name !== 'UndoSale') return refusal('NOT_FOUND');
    switch (name) {
      case 'UpdateItem':
        return this.#update(item as ItemDetailsFragment, input, commandId);
      case 'DeleteItem':
        this.#write(id, { deletedAt: item?.deletedAt ?? 'deleted' });
        return this.#answer(id);
      case 'RestoreItem':
        this.#write(id, { deletedAt: null });
        return this.#answer(id);
      case 'MarkSold':
        return this.#sell(item as ItemDetailsFragment, input);
      default:
        return this.#unsell(id);
    }
  }

  #update(item: ItemDetailsFragment, input: Fields, commandId: string): Record<string, unknown> {
    if (item.deletedAt) return refusal('NOT_FOUND');
    const { id, expectedVersion, ...changes } = input;
    const fields = Object.keys(changes).filter((field) => !same(plain(item, field), changes[field]));
    const versions = this.#fieldVersions.get(item.id);
    const seen = Number(expectedVersion ?? item.version);
    if (fields.some((field) => (versions?.get(field) ?? 0) > seen)) {
      return refusal('CONFLICT', { conflict: this.copyOf(item.id) });
    }
    for (const field of fields) this.#overwritten(commandId, item.id, field, plain(item, field));
    const { price, ...rest } = Object.fromEntries(fields.map((field) => [field, changes[field]]));
    const written = price ? { ...rest, price: { ...(price as object), currencyCode: 'EUR' } } : rest;
    if (fields.length > 0) this.#write(item.id, written as Partial<ItemDetailsFragment>);
    return this.#answer(item.id);
  }

  #sell(item: ItemDetailsFragment, { saleId, quantity }: Fields): Record<string, unknown> {
    if (item.deletedAt) return refusal('NOT_FOUND');
    if (item.quantity < Number(quantity)) return refusal('QUANTITY_TOO_LARGE');
    const left = item.quantity - Number(quantity);
    const sale = { id: saleId, quantity } as ItemDetailsFragment['sales'][number];
    this.#write(item.id, {
      quantity: left,
      sales: [sale, ...item.sales],
      ...(left === 0 && { status: 'SOLD' as const }),
    });
    return this.#answer(item.id);
  }

  #unsell(saleId: string): Record<string, unknown> {
    const item = [...this.items.values()].find(({ sales }) => sales.some((sale) => sale.id === saleId));
    if (!item || item.deletedAt) return refusal('NOT_FOUND');
    const sale = item.sales.find(({ id }) => id === saleId);
    this.#write(item.id, {
      quantity: item.quantity + (sale?.quantity ?? 0),
      sales: item.sales.filter(({ id }) => id !== saleId),
      ...(item.status === 'SOLD' && { status: 'ACTIVE' as const }),
    });
    return this.#answer(item.id);
  }

  #write(id: string, changes: Partial<ItemDetailsFragment>): void {
    const item = this.items.get(id) as ItemDetailsFragment;
    const version = item.version + 1;
    const versions = this.#fieldVersions.get(id) ?? new Map<string, number>();
    for (const field of Object.keys(changes)) versions.set(field, version);
    this.#fieldVersions.set(id, versions);
    this.items.set(id, { ...item, ...changes, version });
  }

  #answer(id: string): Record<string, unknown> {
    return { item: this.copyOf(id), deletedId: id, userErrors: [] };
  }
}

/** A field as an input gives it. */
function plain(item: ItemDetailsFragment, field: string): unknown {
  if (field === 'price') return item.price && { amount: item.price.amount };
  return item[field as keyof ItemDetailsFragment];
}

/** An item as the server would make it. */
export function newItem(id: string, title: string): ItemDetailsFragment {
  const none = { description: '', brand: null, model: null, barcode: null, notes: null, category: null };
  const more = { condition: null, conditionNotes: null, storageLocation: null, cost: null, soldAt: null };
  const lists = { tags: [], attributes: [], images: [], postings: [], sales: [] };
  return {
    ...none,
    ...more,
    ...lists,
    id,
    version: 1,
    title,
    sku: id,
    price: { amount: '10', currencyCode: 'EUR' },
    quantity: PIECES,
    status: 'ACTIVE',
    createdAt: '',
    updatedAt: '',
    deletedAt: null,
    coverImage: null,
  } as ItemDetailsFragment;
}
