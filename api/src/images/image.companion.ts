import { RowShape } from '../infra/db/row-shape.ts';
import type { ItemCompanion } from '../items/item-companion.ts';
import { InventoryImage } from './image.entity.ts';

type ImageJson = readonly unknown[];

const IMAGE_SHAPE = new RowShape<InventoryImage>({
  columns: {
    id: 'm.id',
    shopId: 'm.shop_id',
    itemId: 'm.item_id',
    position: 'm.position',
    width: 'm.width',
    height: 'm.height',
    byteSize: 'm.byte_size',
    sha256: 'm.sha256',
    thumbhash: 'm.thumbhash',
    contentType: 'm.content_type',
    originalFormat: 'm.original_format',
  },
  instants: { createdAt: 'm.created_at' },
});

const toImage = (json: ImageJson): InventoryImage => IMAGE_SHAPE.fill(new InventoryImage(), json);

/** The images of an item in their order, as they come along with a list of items. */
export const imagesCompanion: ItemCompanion<InventoryImage[]> = {
  field: 'images',
  sql: (item) => `(
    SELECT json_agg(${IMAGE_SHAPE.sql} ORDER BY m.position, m.id)
    FROM inventory_images m WHERE m.shop_id = ${item}.shop_id AND m.item_id = ${item}.id)`,
  read: (json) => ((json ?? []) as ImageJson[]).map(toImage),
};

/** The first image of an item, as it comes along with a list of items. */
export const coverCompanion: ItemCompanion<InventoryImage | null> = {
  field: 'coverImage',
  sql: (item) => `(
    SELECT ${IMAGE_SHAPE.sql}
    FROM inventory_images m WHERE m.shop_id = ${item}.shop_id AND m.item_id = ${item}.id
    ORDER BY m.position, m.id LIMIT 1)`,
  read: (json) => (json ? toImage(json as ImageJson) : null),
};
