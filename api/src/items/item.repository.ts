import { In, IsNull } from 'typeorm';
import type { Database, Transaction } from '../infra/db/database.ts';
import { publishEvent } from '../infra/events/event-bus.ts';
import { isId } from '../shared/identifiers.ts';
import type { ShopRepository } from '../shops/shop.repository.ts';
import { InventoryItem } from './item.entity.ts';

/** Items of one shop. Every method takes the shop: a leak is hard to write. */
export class ItemRepository {
  constructor(
    private readonly database: Database,
    private readonly shops: ShopRepository,
  ) {}

  /** The item, deleted or not; null where this shop has none with this id. */
  find(shopId: string, id: string, tx?: Transaction): Promise<InventoryItem | null> {
    if (!isId(id)) {
      return Promise.resolve(null);
    }
    return (tx ?? this.database.source.manager).findOneBy(InventoryItem, { shopId, id });
  }

  /** The same, locked until the transaction ends. */
  lock(tx: Transaction, shopId: string, id: string): Promise<InventoryItem | null> {
    if (!isId(id)) {
      return Promise.resolve(null);
    }
    return tx.findOne(InventoryItem, { where: { shopId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Items by id, locked in the order of their ids until the transaction ends. */
  async lockMany(
    tx: Transaction,
    shopId: string,
    ids: readonly string[],
  ): Promise<Map<string, InventoryItem>> {
    const rows = await tx.find(InventoryItem, {
      where: { shopId, id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** In the order of the ids; null where there is none. */
  async findMany(shopId: string, ids: readonly string[]): Promise<(InventoryItem | null)[]> {
    const rows = await this.database.source.manager.findBy(InventoryItem, {
      shopId,
      id: In(ids.filter(isId)),
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  async skuIsTaken(tx: Transaction, shopId: string, sku: string): Promise<boolean> {
    return tx.existsBy(InventoryItem, { shopId, sku, deletedAt: IsNull() });
  }

  /** Stores a new item at version 1 and tells of it. */
  async insert(tx: Transaction, item: InventoryItem): Promise<void> {
    item.version = 1;
    item.changeSequence = await this.shops.nextChange(tx, item.shopId);
    await tx.insert(InventoryItem, item);
    await this.announce(tx, item);
  }

  /** Writes fields of a locked item: the version grows, the fields remember it, and everybody is told. */
  async change(tx: Transaction, item: InventoryItem, changes: Partial<InventoryItem>): Promise<void> {
    const version = item.version + 1;
    const fieldVersions = { ...item.fieldVersions };
    for (const field of Object.keys(changes)) {
      fieldVersions[field] = version;
    }
    const written = {
      ...changes,
      version,
      fieldVersions,
      updatedAt: new Date(),
      changeSequence: await this.shops.nextChange(tx, item.shopId),
    };
    await tx.update(InventoryItem, { shopId: item.shopId, id: item.id }, written);
    Object.assign(item, written);
    await this.announce(tx, item);
  }

  /** Something that hangs on the item changed, but not the item itself: devices must catch up with it. */
  async touch(tx: Transaction, shopId: string, id: string): Promise<void> {
    const changeSequence = await this.shops.nextChange(tx, shopId);
    await tx.update(InventoryItem, { shopId, id }, { changeSequence });
    await publishEvent(tx, { type: 'ITEM_CHANGED', shopId, id });
  }

  private announce(tx: Transaction, item: InventoryItem): Promise<void> {
    return publishEvent(tx, { type: 'ITEM_CHANGED', shopId: item.shopId, id: item.id });
  }
}
