import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Platform } from '../shared/enums.ts';
import { Shop } from '../shops/shop.entity.ts';

/** A seller was sent to a platform and has not come back yet. Only the hash of the state is kept. */
@Entity('platform_connection_attempts')
@Index('platform_connection_attempts_expire', ['shopId', 'expiresAt'])
export class ConnectionAttempt {
  @PrimaryColumn('uuid', { name: 'shop_id' })
  shopId!: string;

  @ManyToOne(() => Shop, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'shop_id' })
  shop?: Shop;

  @PrimaryColumn('bytea', { name: 'state_hash' })
  stateHash!: Buffer;

  @Column('text')
  platform!: Platform;

  /** What was asked for, so that the same can be replayed and kept. */
  @Column('text', { array: true, default: [] })
  scopes!: string[];

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt!: Date;
}
