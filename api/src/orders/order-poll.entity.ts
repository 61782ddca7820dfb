import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Platform } from '../shared/enums.ts';
import { DateTime } from '../shared/scalars.ts';
import { Shop } from '../shops/shop.entity.ts';

@ObjectType({ description: "How far a platform's orders are read.", simpleResolvers: true })
@Entity('order_polls')
export class OrderPoll {
  @PrimaryColumn('uuid', { name: 'shop_id' })
  shopId!: string;

  @ManyToOne(() => Shop, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'shop_id' })
  shop?: Shop;

  @Field(() => Platform, { description: 'Whose orders.' })
  @PrimaryColumn('text')
  platform!: Platform;

  /** Whose orders: another account begins anew. */
  @Column('text', { name: 'account_id' })
  accountId!: string;

  /** Everything that changed before this instant is recorded. */
  @Column({ type: 'timestamptz', name: 'read_until', precision: 3 })
  readUntil!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the orders were last read to the end.' })
  @Column({ type: 'timestamptz', name: 'polled_at', precision: 3, nullable: true })
  polledAt!: Date | null;

  @Field(() => DateTime, { description: 'When they are read next.' })
  @Column({ type: 'timestamptz', name: 'next_at', precision: 3 })
  nextAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Why the last reading failed, in a sentence for the seller.',
  })
  @Column('text', { nullable: true })
  error!: string | null;
}
