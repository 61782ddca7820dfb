import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Shop } from '../shops/shop.entity.ts';

/** A command of a device that was carried out, so that sending it again does nothing again. */
@Entity('command_records')
@Index('command_records_age', ['doneAt'])
export class CommandRecord {
  @PrimaryColumn('uuid', { name: 'shop_id' })
  shopId!: string;

  @ManyToOne(() => Shop, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'shop_id' })
  shop?: Shop;

  /** Made by the device. */
  @PrimaryColumn('uuid')
  id!: string;

  /** SHA-256 of what was asked: the same id with another one is a mistake. */
  @Column('bytea')
  fingerprint!: Buffer;

  /** What the answer named, as ids; null only inside the transaction that is carrying it out. */
  @Column('jsonb', { nullable: true })
  answer!: object | null;

  @Column({ type: 'timestamptz', name: 'done_at', precision: 3 })
  doneAt!: Date;
}
