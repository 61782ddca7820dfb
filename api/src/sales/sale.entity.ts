import { Field, Int, ObjectType } from 'type-graphql';
import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { minorUnits } from '../infra/db/minor-units.ts';
import { InventoryItem } from '../items/item.entity.ts';
import { Platform } from '../shared/enums.ts';
import { Money, toMoney } from '../shared/money.ts';
import { Node } from '../shared/node.ts';
import { DateTime } from '../shared/scalars.ts';

/** What was sold, when and where. Amounts are for all pieces of the sale together. */
@ObjectType({
  implements: Node,
  description: 'One sale of an item, or of some of its quantity.',
  simpleResolvers: true,
})
@Entity('sales')
@Index('sales_item', ['shopId', 'itemId', 'soldAt'])
@Index('sales_order_line_key', ['shopId', 'platform', 'externalOrderId', 'externalLineId'], {
  unique: true,
  where: 'external_order_id IS NOT NULL',
})
@Index('sales_buyer', ['platform', 'buyerUserName'], { where: 'buyer_user_name IS NOT NULL' })
export class Sale extends Node {
  @PrimaryColumn('uuid', { name: 'shop_id', primaryKeyConstraintName: 'sales_pkey' })
  shopId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sales_pkey' })
  declare id: string;

  @Column('uuid', { name: 'item_id' })
  itemId!: string;

  @ManyToOne(() => InventoryItem, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'shop_id', referencedColumnName: 'shopId' },
    { name: 'item_id', referencedColumnName: 'id' },
  ])
  item?: InventoryItem;

  /** Text rather than a type of the database: a new platform needs no migration. */
  @Field(() => Platform, {
    nullable: true,
    description: 'Where it was sold. Null for a sale outside every platform.',
  })
  @Column('text', { nullable: true })
  platform!: Platform | null;

  @Field(() => Int, { description: 'How many pieces were sold.' })
  @Column('integer')
  quantity!: number;

  @Column('bigint', { name: 'price_minor', nullable: true, transformer: minorUnits })
  priceMinor!: number | null;

  @Column('bigint', { name: 'fees_minor', nullable: true, transformer: minorUnits })
  feesMinor!: number | null;

  @Column('bigint', { name: 'shipping_cost_minor', nullable: true, transformer: minorUnits })
  shippingCostMinor!: number | null;

  @Column('text', { name: 'currency_code' })
  currencyCode!: string;

  /** The listing that was bought from; null for a sale that the seller typed in. */
  @Column('text', { name: 'external_listing_id', nullable: true })
  externalListingId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The platform's order, for a sale that came from there by itself.",
  })
  @Column('text', { name: 'external_order_id', nullable: true })
  externalOrderId!: string | null;

  @Column('text', { name: 'external_line_id', nullable: true })
  externalLineId!: string | null;

  @Field(() => Boolean, {
    description:
      'The last piece was gone already when this sale arrived: the buyer has to be told, and nothing more was taken off the quantity.',
  })
  @Column('boolean', { default: false })
  oversold!: boolean;

  /** How many pieces it took off the shelf: fewer than were sold where that many were not there. */
  @Column('integer')
  taken!: number;

  @Field(() => String, {
    nullable: true,
    description: 'For the parcel. Null where the platform told none, or asked to forget the buyer.',
  })
  @Column('text', { name: 'buyer_name', nullable: true })
  buyerName!: string | null;

  /** By it the platform asks to forget a buyer. */
  @Column('text', { name: 'buyer_user_name', nullable: true })
  buyerUserName!: string | null;

  @Field(() => String, { nullable: true, description: 'Who carries the parcel, for instance USPS.' })
  @Column('text', { nullable: true })
  carrier!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'By which the carrier tells where the parcel is. Null where there is none.',
  })
  @Column('text', { name: 'tracking_number', nullable: true })
  trackingNumber!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the parcel was given to the carrier.' })
  @Column({ type: 'timestamptz', name: 'shipped_at', precision: 3, nullable: true })
  shippedAt!: Date | null;

  @Field(() => DateTime, { description: 'When it was sold.' })
  @Column({ type: 'timestamptz', name: 'sold_at', precision: 3 })
  soldAt!: Date;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  /** Set when the seller took the sale back. The row stays, so that a late repeat of the sale is recognised. */
  @Column({ type: 'timestamptz', name: 'undone_at', precision: 3, nullable: true })
  undoneAt!: Date | null;

  @Field(() => Money, {
    nullable: true,
    description:
      'What the buyer paid for all pieces of this sale together, not for one of them; without shipping. Null where it is not known.',
  })
  get price(): Money | null {
    return toMoney(this.priceMinor, this.currencyCode);
  }

  @Field(() => Money, {
    nullable: true,
    description: 'What the platform kept, for all pieces together. Null where it is not known.',
  })
  get fees(): Money | null {
    return toMoney(this.feesMinor, this.currencyCode);
  }

  @Field(() => Money, {
    nullable: true,
    description: 'What sending cost the seller, for all pieces together. Null where it is not known.',
  })
  get shippingCost(): Money | null {
    return toMoney(this.shippingCostMinor, this.currencyCode);
  }
}
