import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { Shop } from './shop.entity.ts';

/**
 * Numbers that grow by one within a shop. Taking a number locks the row until the transaction ends, so
 * numbers become visible in the order in which they were taken: a reader of `itemChanges` skips nothing.
 */
@Entity('shop_counters')
export class ShopCounter {
  @PrimaryColumn('uuid', { name: 'shop_id' })
  shopId!: string;

  @OneToOne(() => Shop, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'shop_id' })
  shop?: Shop;

  /** The newest change of any item. */
  @Column('bigint', { name: 'change_sequence', default: 0 })
  changeSequence!: string;

  /** The newest SKU that was made here. */
  @Column('bigint', { name: 'sku_sequence', default: 0 })
  skuSequence!: string;
}
