import { InventoryItem } from './item.entity.ts';

/**
 * The columns of `inventory_items i` under the entity's own names, for reads that go past the ORM: hydrating
 * entities costs more than the query itself. Amounts come as float8, which is exact below 2^53.
 */
export const ITEM_COLUMNS = `
  i.shop_id AS "shopId", i.id, i.version, i.sku, i.title, i.description,
  i.price_minor::float8 AS "priceMinor", i.cost_minor::float8 AS "costMinor",
  i.currency_code AS "currencyCode", i.quantity, i.condition, i.condition_notes AS "conditionNotes",
  i.category, i.brand, i.model, i.barcode, i.attributes, i.storage_location AS "storageLocation",
  i.notes, i.tags, i.status, i.created_at AS "createdAt", i.updated_at AS "updatedAt",
  i.sold_at AS "soldAt", i.deleted_at AS "deletedAt"`;

/** A row of `ITEM_COLUMNS` as the entity that the API shows. */
export function toItem(row: object): InventoryItem {
  return Object.assign(new InventoryItem(), row);
}
