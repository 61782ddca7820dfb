import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { AccountPauseKind } from '../platforms/platform-failure.ts';
import { Platform } from '../shared/enums.ts';
import { DateTime } from '../shared/scalars.ts';
import { Shop } from '../shops/shop.entity.ts';

@ObjectType({
  description:
    'A platform wants to be left alone for a time, for instance because a quota of calls is spent.',
  simpleResolvers: true,
})
@Entity('account_pauses')
export class AccountPause {
  @PrimaryColumn('uuid', { name: 'shop_id' })
  shopId!: string;

  @ManyToOne(() => Shop, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'shop_id' })
  shop?: Shop;

  @Field(() => Platform, { description: 'Which platform.' })
  @PrimaryColumn('text')
  platform!: Platform;

  /** CALLS: nothing may be called. PUBLISHING: nothing new may be listed. */
  @Column('text')
  kind!: AccountPauseKind;

  @Field(() => String, { description: 'Stable, in capitals, for instance RATE_LIMITED.' })
  @Column('text')
  code!: string;

  @Field(() => String, { description: 'A sentence for the seller.' })
  @Column('text')
  message!: string;

  @Field(() => DateTime, { description: 'Work goes on by itself then.' })
  @Column({ type: 'timestamptz', precision: 3 })
  until!: Date;
}
