import {
  type Database,
  isUniqueViolation,
  type Transaction,
  type TransactionGuard,
} from '../infra/db/database.ts';
import { ItemStatus } from '../shared/enums.ts';
import { clientId, isId } from '../shared/identifiers.ts';
import { Refusal, refuse, userError } from '../shared/user-error.ts';
import type { ShopService } from '../shops/shop.service.ts';
import { InventoryItem } from './item.entity.ts';
import type { CreateItemInput, UpdateItemInput } from './item.inputs.ts';
import { mergeItem } from './item.merge.ts';
import type { ItemRepository } from './item.repository.ts';
import { type ItemChanges, toItemChanges } from './item.validation.ts';
import type { ItemChangeListeners } from './item-change.listener.ts';
import type { SkuMaker } from './sku-maker.ts';

/** Remembers the command that asked for a change; see `CommandLedger`. */
export type ItemGuard = TransactionGuard<InventoryItem>;

/** Making, changing, deleting and restoring single items. */
export class ItemService {
  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
    private readonly shops: ShopService,
    private readonly skus: SkuMaker,
    private readonly listeners: ItemChangeListeners,
  ) {}

  /** The item, living or deleted; null where this shop has none with this id. */
  find(shopId: string, id: string): Promise<InventoryItem | null> {
    return this.items.find(shopId, id);
  }

  /** Makes an item; with an id that made one before, gives that one. Refuses SKU_TAKEN and invalid fields. */
  async create(shopId: string, input: CreateItemInput, guard?: ItemGuard): Promise<InventoryItem> {
    const id = clientId(input.id, 'id');
    const existing = await this.items.find(shopId, id);
    if (existing) {
      return existing;
    }
    const { currencyCode } = await this.shops.get(shopId);
    const changes = toItemChanges(input, currencyCode);
    try {
      return await this.database.transaction(async (tx) => {
        const item = tx.create(InventoryItem, { ...defaults(), ...changes, shopId, id, currencyCode });
        item.sku = changes.sku ?? (await this.skus.next(tx, shopId));
        item.soldAt = item.status === ItemStatus.SOLD ? new Date() : null;
        await this.items.insert(tx, item);
        await this.listeners.itemChanged(tx, item);
        return item;
      }, guard);
    } catch (error) {
      // Two sends of one id at the same time: the second finds what the first made.
      const twin = isUniqueViolation(error) ? await this.items.find(shopId, id) : null;
      return twin ?? skuTaken(error, changes.sku);
    }
  }

  /** Merges the fields that are present. Refuses NOT_FOUND, CONFLICT (with the server's copy) and invalid fields. */
  async update(shopId: string, input: UpdateItemInput, guard?: ItemGuard): Promise<InventoryItem> {
    const { currencyCode } = await this.shops.get(shopId);
    const changes = toItemChanges(input, currencyCode);
    try {
      return await this.database.transaction(async (tx) => {
        const item = await this.lockLiving(tx, shopId, input.id);
        const merge = mergeItem(item, changes, input.expectedVersion);
        if (merge.kind === 'conflict') {
          throw conflict(item, merge.fields);
        }
        if (merge.kind === 'merged') {
          await this.write(tx, item, merge.changes);
        }
        return item;
      }, guard);
    } catch (error) {
      return skuTaken(error, changes.sku);
    }
  }

  /** Hides the item until it is restored. Deleting twice is no error. Refuses NOT_FOUND. */
  delete(shopId: string, id: string, guard?: ItemGuard): Promise<InventoryItem> {
    return this.database.transaction(async (tx) => {
      const item = (await this.items.lock(tx, shopId, id)) ?? notFound();
      if (!item.deletedAt) {
        await this.write(tx, item, { deletedAt: new Date() });
      }
      return item;
    }, guard);
  }

  /** Brings a deleted item back as it was. Refuses NOT_FOUND and SKU_TAKEN. */
  async restore(shopId: string, id: string, guard?: ItemGuard): Promise<InventoryItem> {
    try {
      return await this.database.transaction(async (tx) => {
        const item = (await this.items.lock(tx, shopId, id)) ?? notFound();
        if (item.deletedAt) {
          await this.write(tx, item, { deletedAt: null });
        }
        return item;
      }, guard);
    } catch (error) {
      return skuTaken(error, undefined);
    }
  }

  /** Writes fields of a locked item and tells whoever follows it. For use cases of higher floors, too. */
  async write(
    tx: Transaction,
    item: InventoryItem,
    changes: ItemChanges & Partial<Pick<InventoryItem, 'deletedAt' | 'soldAt'>>,
  ): Promise<void> {
    const status = changes.status;
    const soldAt =
      status === undefined || changes.soldAt !== undefined
        ? {}
        : { soldAt: status === ItemStatus.SOLD ? (item.soldAt ?? new Date()) : null };
    await this.items.change(tx, item, { ...changes, ...soldAt });
    await this.listeners.itemChanged(tx, item);
  }

  /** Locks an item that is there and not deleted, for a use case of a higher floor. Refuses NOT_FOUND. */
  async lockLiving(tx: Transaction, shopId: string, id: string): Promise<InventoryItem> {
    const item = await this.items.lock(tx, shopId, id);
    return item && !item.deletedAt ? item : notFound();
  }

  /**
   * Locks items that are there and not deleted, each under the name of the field that holds its id, in the order of
   * their ids: use cases over the same items never wait for each other in a circle. Refuses NOT_FOUND.
   */
  async lockAllLiving<Field extends string>(
    tx: Transaction,
    shopId: string,
    ids: Readonly<Record<Field, string>>,
  ): Promise<Record<Field, InventoryItem>> {
    const fields = Object.entries<string>(ids);
    const locked = await this.items.lockMany(tx, shopId, fields.map(([, id]) => id).filter(isId));
    const found = fields.map(([field, id]) => {
      const item = locked.get(id.toLowerCase());
      return [field, item && !item.deletedAt ? item : notFound(field)];
    });
    return Object.fromEntries(found);
  }
}

/** The same words for an id that never was, one of another shop, and a deleted item. */
export function notFound(field = 'id'): never {
  refuse('NOT_FOUND', 'There is no such item. It may have been deleted on another device.', {
    field: [field],
  });
}

function conflict(item: InventoryItem, fields: string[]): Refusal {
  return new Refusal(
    fields.map((field) =>
      userError('CONFLICT', 'This was changed on another device meanwhile. Choose which to keep.', {
        field: [apiName(field)],
      }),
    ),
    { conflict: item },
  );
}

const apiName = (field: string): string => field.replace(/Minor$/, '');

function skuTaken(error: unknown, sku: string | undefined): never {
  if (isUniqueViolation(error, 'inventory_items_sku_key')) {
    const name = sku === undefined ? 'Its SKU' : `The SKU ${sku}`;
    refuse('SKU_TAKEN', `${name} belongs to another item. Choose another; nothing was changed.`, {
      field: ['sku'],
    });
  }
  throw error;
}

function defaults(): Partial<InventoryItem> {
  const now = new Date();
  return {
    description: '',
    priceMinor: null,
    costMinor: null,
    quantity: 1,
    condition: null,
    conditionNotes: null,
    category: null,
    brand: null,
    model: null,
    barcode: null,
    attributes: [],
    storageLocation: null,
    notes: null,
    tags: [],
    status: ItemStatus.DRAFT,
    fieldVersions: {},
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}
