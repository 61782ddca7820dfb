import { RowShape } from '../infra/db/row-shape.ts';
import { manyAlong, oneAlong } from '../items/item-companion.ts';
import { InventoryImage } from './image.entity.ts';

const IMAGE_SHAPE = new RowShape<InventoryImage>({
  make: () => new InventoryImage(),
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
  made: { url: ['shopId', 'sha256', 'originalFormat'] },
});

const IMAGES = {
  shape: IMAGE_SHAPE,
  rowsOf: (item: string) =>
    `FROM inventory_images m WHERE m.shop_id = ${item}.shop_id AND m.item_id = ${item}.id`,
  order: 'm.position, m.id',
};

/** The images of an item in their order, as they come along with a list of items. */
export const imagesCompanion = manyAlong({ ...IMAGES, field: 'images' });

/** The first image of an item, as it comes along with a list of items. */
export const coverCompanion = oneAlong({ ...IMAGES, field: 'coverImage' });
