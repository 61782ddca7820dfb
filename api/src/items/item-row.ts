import { RowShape } from '../infra/db/row-shape.ts';
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

/** The same for lists, which are read as JSON. */
export const ITEM_SHAPE = new RowShape<InventoryItem>({
  make: () => new InventoryItem(),
  columns: {
    shopId: 'i.shop_id',
    id: 'i.id',
    version: 'i.version',
    sku: 'i.sku',
    title: 'i.title',
    description: 'i.description',
    priceMinor: 'i.price_minor',
    costMinor: 'i.cost_minor',
    currencyCode: 'i.currency_code',
    quantity: 'i.quantity',
    condition: 'i.condition',
    conditionNotes: 'i.condition_notes',
    category: 'i.category',
    brand: 'i.brand',
    model: 'i.model',
    barcode: 'i.barcode',
    attributes: 'i.attributes',
    storageLocation: 'i.storage_location',
    notes: 'i.notes',
    tags: 'i.tags',
    status: 'i.status',
  },
  instants: {
    createdAt: 'i.created_at',
    updatedAt: 'i.updated_at',
    soldAt: 'i.sold_at',
    deletedAt: 'i.deleted_at',
  },
  made: { price: ['priceMinor', 'currencyCode'], cost: ['costMinor', 'currencyCode'] },
});

/** A row of `ITEM_COLUMNS` as the entity that the API shows. */
export function toItem(row: object): InventoryItem {
  return Object.assign(new InventoryItem(), row);
}
