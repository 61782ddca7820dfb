import { Field, Int, ObjectType } from 'type-graphql';
import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { InventoryItem } from '../items/item.entity.ts';
import type { EndReason } from '../platforms/platform-adapter.ts';
import { Platform, PostingStatus } from '../shared/enums.ts';
import { Node } from '../shared/node.ts';
import { DateTime } from '../shared/scalars.ts';
import { PostingDifference } from './posting-difference.ts';
import { PostingError } from './posting-error.ts';

/** What the seller wants of the platform. */
export type Wanted = 'LIVE' | 'ENDED';

/** A call that changes the platform. */
export type ChangingCall = 'PUBLISH' | 'REVISE' | 'END';

export type PlatformCall = ChangingCall | 'READ';

/** Why the platform is to be read: a call of unknown outcome, or a look whether our belief still holds. */
export type Doubt = ChangingCall | 'CHECK';

/**
 * `wanted` is the wish, `onPlatform` and `doubt` are what is known of the platform, `status` is what follows from
 * them (see `posting.machine.ts`). Enumerations are text, so that a new platform needs no migration.
 */
@ObjectType({
  implements: Node,
  description: 'An item on one platform: one for ever, used again when the item is posted there again.',
  simpleResolvers: true,
})
@Entity('platform_postings')
@Index('platform_postings_item_key', ['shopId', 'itemId', 'platform'], { unique: true })
@Index('platform_postings_status', ['shopId', 'platform', 'status'])
@Index('platform_postings_in_flight', ['inFlightSince'], { where: 'in_flight_since IS NOT NULL' })
export class PlatformPosting extends Node {
  @PrimaryColumn('uuid', { name: 'shop_id', primaryKeyConstraintName: 'platform_postings_pkey' })
  shopId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'platform_postings_pkey' })
  declare id: string;

  @Column('uuid', { name: 'item_id' })
  itemId!: string;

  @ManyToOne(() => InventoryItem, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'shop_id', referencedColumnName: 'shopId' },
    { name: 'item_id', referencedColumnName: 'id' },
  ])
  item?: InventoryItem;

  @Field(() => Platform, { description: 'Where it is posted.' })
  @Column('text')
  platform!: Platform;

  @Field(() => PostingStatus, { description: 'How far it is.' })
  @Column('text')
  status!: PostingStatus;

  @Column('text')
  wanted!: Wanted;

  /** Why it is wanted ended; null while it is wanted live. */
  @Column('text', { name: 'end_reason', nullable: true })
  endReason!: EndReason | null;

  /** With which reason the platform took the last listing down; null while one is up. */
  @Column('text', { name: 'ended_reason', nullable: true })
  endedReason!: EndReason | null;

  /** True while the platform shows a listing, as far as is known. */
  @Column('boolean', { name: 'on_platform', default: false })
  onPlatform!: boolean;

  /** What is not certain: the platform is read before anything else. */
  @Column('text', { nullable: true })
  doubt!: Doubt | null;

  @Field(() => [PostingDifference], {
    description:
      'Where the platform shows something else than the item says, as of the last look. retryPosting pushes ours again.',
  })
  @Column('jsonb', { default: [] })
  differences!: PostingDifference[];

  @Field(() => DateTime, { nullable: true, description: 'When the platform was last asked what it shows.' })
  @Column({ type: 'timestamptz', name: 'checked_at', precision: 3, nullable: true })
  checkedAt!: Date | null;

  /** Grows with every wish and every change of the item: what a worker saw before it is out of date. */
  @Column('integer', { default: 0 })
  revision!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "The platform's own id of the listing, of the last one where it has ended. Null before it is up.",
  })
  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where a buyer sees the listing. Null before it is up, and where the platform tells no address.',
  })
  @Column('text', { name: 'external_url', nullable: true })
  externalUrl!: string | null;

  @Field(() => PostingError, {
    nullable: true,
    description: 'Why it waits, or gave up. Null where nothing is wrong.',
  })
  @Column('jsonb', { nullable: true })
  error!: PostingError | null;

  @Field(() => [String], { description: 'What the platform remarked on an accepted listing.' })
  @Column('text', { array: true, default: [] })
  warnings!: string[];

  @Field(() => Int, {
    description: 'How many tries have failed since it last succeeded or was asked for anew.',
  })
  @Column('integer', { default: 0 })
  attempts!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the next automatic try is due, where one is waiting.',
  })
  @Column({ type: 'timestamptz', name: 'next_attempt_at', precision: 3, nullable: true })
  nextAttemptAt!: Date | null;

  /** Before this instant the platform does not want to be called, whoever asks. */
  @Column({ type: 'timestamptz', name: 'not_before', precision: 3, nullable: true })
  notBefore!: Date | null;

  /** What the adapter kept after each of its steps, by their names. */
  @Column('jsonb', { default: {} })
  recorded!: object;

  /** The item's version that was pushed last. */
  @Column('integer', { name: 'pushed_version', nullable: true })
  pushedVersion!: number | null;

  /** Hash of the content that was pushed last; null where it is not known. */
  @Column('text', { name: 'pushed_hash', nullable: true })
  pushedHash!: string | null;

  /** The worker that may write, until the lease expires. */
  @Column('uuid', { name: 'lease_id', nullable: true })
  leaseId!: string | null;

  @Column({ type: 'timestamptz', name: 'lease_expires_at', precision: 3, nullable: true })
  leaseExpiresAt!: Date | null;

  /** Since when there is work to do; null where the platform is in step, or the posting waits for the seller. */
  @Column({ type: 'timestamptz', name: 'in_flight_since', precision: 3, nullable: true })
  inFlightSince!: Date | null;

  /** When the sweep found it without a job and gave it one. */
  @Column({ type: 'timestamptz', name: 'swept_at', precision: 3, nullable: true })
  sweptAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the listing first went up; kept when it ends. Null before, and again once it is posted anew.',
  })
  @Column({ type: 'timestamptz', name: 'posted_at', precision: 3, nullable: true })
  postedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ended: taken down, or found gone there. Null where it has not.',
  })
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Field(() => DateTime, { description: 'When the item was first posted there.' })
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it last changed.' })
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' })
  updatedAt!: Date;
}
