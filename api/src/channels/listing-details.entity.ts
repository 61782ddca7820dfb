import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { InventoryItem } from '../items/item.entity.ts';
import { Platform } from '../shared/enums.ts';

/** What the seller said of an item for one platform only. The platform's folder knows the shape. */
@Entity('listing_details')
@Index('listing_details_recent', ['shopId', 'platform', 'updatedAt'])
export class ListingDetails {
  @PrimaryColumn('uuid', { name: 'shop_id' })
  shopId!: string;

  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId!: string;

  @ManyToOne(() => InventoryItem, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'shop_id', referencedColumnName: 'shopId' },
    { name: 'item_id', referencedColumnName: 'id' },
  ])
  item?: InventoryItem;

  @PrimaryColumn('text')
  platform!: Platform;

  @Column('jsonb')
  values!: object;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  updatedAt!: Date;
}
