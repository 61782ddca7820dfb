import type { Database, PreparedStatement, Transaction } from '../infra/db/database.ts';
import { isId } from '../shared/identifiers.ts';
import { InventoryImage } from './image.entity.ts';

const COLUMNS = `id, shop_id AS "shopId", item_id AS "itemId", position, width, height, byte_size AS "byteSize",
                 sha256, thumbhash, content_type AS "contentType", original_format AS "originalFormat",
                 created_at AS "createdAt"`;

const IMAGES_OF_ITEMS: PreparedStatement = {
  name: 'images-of-items',
  text: `SELECT ${COLUMNS}
           FROM inventory_images
          WHERE shop_id = $1 AND item_id = ANY($2::uuid[])
          ORDER BY item_id, position, id`,
};

const COVERS_OF_ITEMS: PreparedStatement = {
  name: 'covers-of-items',
  text: `SELECT cover.*
           FROM unnest($2::uuid[]) AS wanted(item_id),
        LATERAL (SELECT ${COLUMNS}
                   FROM inventory_images image
                  WHERE image.shop_id = $1 AND image.item_id = wanted.item_id
                  ORDER BY position, id
                  LIMIT 1) AS cover`,
};

/** Images of one shop. Lists are plain rows: they are read often, and have no behaviour. */
export class ImageRepository {
  constructor(private readonly database: Database) {}

  /** Null where this shop has none with this id. */
  find(shopId: string, id: string, tx?: Transaction): Promise<InventoryImage | null> {
    return isId(id)
      ? (tx ?? this.database.source.manager).findOneBy(InventoryImage, { shopId, id })
      : Promise.resolve(null);
  }

  /** All images of the items, in their order on each item. */
  listForItems(shopId: string, itemIds: readonly string[]): Promise<InventoryImage[]> {
    return this.database.read<InventoryImage>(IMAGES_OF_ITEMS, [shopId, itemIds]);
  }

  /** The first image of each item that has one. */
  coversForItems(shopId: string, itemIds: readonly string[]): Promise<InventoryImage[]> {
    return this.database.read<InventoryImage>(COVERS_OF_ITEMS, [shopId, itemIds]);
  }

  /** The images of one item in their order, within a transaction that has locked the item. */
  ofLockedItem(tx: Transaction, shopId: string, itemId: string): Promise<InventoryImage[]> {
    return tx.find(InventoryImage, { where: { shopId, itemId }, order: { position: 'ASC', id: 'ASC' } });
  }

  async insert(tx: Transaction, image: InventoryImage): Promise<void> {
    await tx.insert(InventoryImage, image);
  }

  async delete(tx: Transaction, shopId: string, id: string): Promise<void> {
    await tx.delete(InventoryImage, { shopId, id });
  }

  /** Gives an image another place, on its item or on another one of the shop. */
  async move(
    tx: Transaction,
    shopId: string,
    id: string,
    place: { readonly itemId?: string; readonly position: number },
  ): Promise<void> {
    await tx.update(InventoryImage, { shopId, id }, place);
  }

  /** Moves an image and those behind it one place back, where its place is taken. */
  async makeRoom(tx: Transaction, shopId: string, itemId: string, position: number): Promise<void> {
    await tx.query(
      `UPDATE inventory_images SET position = position + 1
        WHERE shop_id = $1 AND item_id = $2 AND position >= $3
          AND EXISTS (SELECT FROM inventory_images taken
                       WHERE taken.shop_id = $1 AND taken.item_id = $2 AND taken.position = $3)`,
      [shopId, itemId, position],
    );
  }
}
