import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Platform } from '../shared/enums.ts';
import { Shop } from '../shops/shop.entity.ts';

/** What a shop chose for one platform: policies, places, marketplace. The platform's folder knows the shape. */
@Entity('platform_settings')
export class PlatformSettings {
  @PrimaryColumn('uuid', { name: 'shop_id' })
  shopId!: string;

  @ManyToOne(() => Shop, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'shop_id' })
  shop?: Shop;

  /** Text rather than a type of the database: a new platform needs no migration. */
  @PrimaryColumn('text')
  platform!: Platform;

  @Column('jsonb')
  values!: object;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  updatedAt!: Date;
}
