import { Field, Int, ObjectType } from 'type-graphql';
import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { minorUnits } from '../infra/db/minor-units.ts';
import { ItemCondition, ItemStatus } from '../shared/enums.ts';
import { Money, toMoney } from '../shared/money.ts';
import { Node } from '../shared/node.ts';
import { DateTime } from '../shared/scalars.ts';
import { Shop } from '../shops/shop.entity.ts';
import { ItemAttribute } from './item-attribute.ts';

/**
 * A thing on the shelf. Children (images, postings, AI data, sales) point here; the item knows none of them.
 *
 * Two columns are filled by a trigger from the others, for searching, and are never read as entity fields.
 * The indexes over them are made by hand in the migration, since the ORM cannot express them.
 */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One thing that a seller has, in one or more equal pieces.',
})
@Entity('inventory_items')
@Index('inventory_items_changes', ['shopId', 'changeSequence'])
@Index('inventory_items_updated', ['shopId', 'updatedAt', 'id'])
@Index('inventory_items_created', ['shopId', 'createdAt', 'id'])
@Index('inventory_items_title', { synchronize: false })
@Index('inventory_items_price', ['shopId', 'priceMinor', 'id'])
@Index('inventory_items_sku_key', ['shopId', 'sku'], { unique: true, where: 'deleted_at IS NULL' })
@Index('inventory_items_document', { synchronize: false })
@Index('inventory_items_trigrams', { synchronize: false })
export class InventoryItem extends Node {
  @PrimaryColumn('uuid', { name: 'shop_id' })
  shopId!: string;

  @ManyToOne(() => Shop, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'shop_id' })
  shop?: Shop;

  @PrimaryColumn('uuid')
  declare id: string;

  @Field(() => Int, {
    description: 'Grows by one with every change; send it back as expectedVersion.',
  })
  @Column('integer', { default: 1 })
  version!: number;

  /** At which version each field last changed: what makes field-wise merging possible. */
  @Column('jsonb', { name: 'field_versions', default: {} })
  fieldVersions!: Record<string, number>;

  @Column('bigint', { name: 'change_sequence' })
  changeSequence!: string;

  @Field(() => String, {
    description:
      'Stock keeping unit: the name of this item in the shop and on platforms, unique in the shop.',
  })
  @Column('text')
  sku!: string;

  @Field(() => String, { description: 'Shown to buyers.' })
  @Column('text')
  title!: string;

  @Field(() => String, { description: 'Shown to buyers, as plain text. Empty where there is none.' })
  @Column('text', { default: '' })
  description!: string;

  @Column('bigint', { name: 'price_minor', nullable: true, transformer: minorUnits })
  priceMinor!: number | null;

  @Column('bigint', { name: 'cost_minor', nullable: true, transformer: minorUnits })
  costMinor!: number | null;

  @Column('text', { name: 'currency_code' })
  currencyCode!: string;

  @Field(() => Int, { description: 'Pieces in stock; 0 once all are sold.' })
  @Column('integer', { default: 1 })
  quantity!: number;

  @Field(() => ItemCondition, { nullable: true, description: 'How used it is. Null while nobody has said.' })
  @Column('enum', { enum: ItemCondition, enumName: 'item_condition', nullable: true })
  condition!: ItemCondition | null;

  @Field(() => String, {
    nullable: true,
    description: 'What there is to say of the condition, shown to buyers.',
  })
  @Column('text', { name: 'condition_notes', nullable: true })
  conditionNotes!: string | null;

  @Field(() => String, { nullable: true, description: "In the seller's own words." })
  @Column('text', { nullable: true })
  category!: string | null;

  @Field(() => String, { nullable: true, description: 'Who made it.' })
  @Column('text', { nullable: true })
  brand!: string | null;

  @Field(() => String, { nullable: true, description: "The maker's name or number for it." })
  @Column('text', { nullable: true })
  model!: string | null;

  @Field(() => String, { nullable: true, description: 'GTIN, UPC, EAN or ISBN, as printed.' })
  @Column('text', { nullable: true })
  barcode!: string | null;

  @Field(() => [ItemAttribute], { description: "Named properties, in the seller's order." })
  @Column('jsonb', { default: [] })
  attributes!: ItemAttribute[];

  @Field(() => String, { nullable: true, description: 'Shelf, bin or room. Private.' })
  @Column('text', { name: 'storage_location', nullable: true })
  storageLocation!: string | null;

  @Field(() => String, { nullable: true, description: 'Private.' })
  @Column('text', { nullable: true })
  notes!: string | null;

  @Field(() => [String], { description: 'For finding it again, each once.' })
  @Column('text', { array: true, default: [] })
  tags!: string[];

  @Field(() => ItemStatus, { description: 'Where it is in its life.' })
  @Column('enum', { enum: ItemStatus, enumName: 'item_status', default: ItemStatus.DRAFT })
  status!: ItemStatus;

  @Field(() => DateTime, { description: 'When it was added.' })
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it last changed.' })
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' })
  updatedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the last piece was sold. Null where some are left.',
  })
  @Column({ type: 'timestamptz', name: 'sold_at', precision: 3, nullable: true })
  soldAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was deleted. Null for a living item; a deleted one can be restored.',
  })
  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true })
  deletedAt!: Date | null;

  @Column({
    type: 'tsvector',
    name: 'search_document',
    nullable: true,
    select: false,
    insert: false,
    update: false,
  })
  searchDocument?: string | null;

  @Column({ type: 'text', name: 'search_text', nullable: true, select: false, insert: false, update: false })
  searchText?: string | null;

  @Field(() => Money, {
    nullable: true,
    description: 'What a buyer pays for one piece. Null while there is none.',
  })
  get price(): Money | null {
    return toMoney(this.priceMinor, this.currencyCode);
  }

  @Field(() => Money, {
    nullable: true,
    description: 'What the seller paid. Private: never sent to a platform or shown on the storefront.',
  })
  get cost(): Money | null {
    return toMoney(this.costMinor, this.currencyCode);
  }
}
