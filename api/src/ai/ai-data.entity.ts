import { Field, Float, ObjectType } from 'type-graphql';
import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { minorUnits } from '../infra/db/minor-units.ts';
import { InventoryItem } from '../items/item.entity.ts';
import { ItemAttribute } from '../items/item-attribute.ts';
import { ItemCondition } from '../shared/enums.ts';
import { Money, toMoney } from '../shared/money.ts';
import { Node } from '../shared/node.ts';
import { DateTime } from '../shared/scalars.ts';
import { SimilarItem } from './similar-item.ts';

/** One answer of a recogniser. A new one does not overwrite the old, nor ever a word of the seller. */
@ObjectType({
  implements: Node,
  description: 'What a recogniser believes of an item, kept apart from what the seller wrote.',
  simpleResolvers: true,
})
@Entity('ai_data')
@Index('ai_data_item', ['shopId', 'itemId', 'createdAt'])
export class AiData extends Node {
  @PrimaryColumn('uuid', { name: 'shop_id' })
  shopId!: string;

  @PrimaryColumn('uuid')
  declare id: string;

  @Column('uuid', { name: 'item_id' })
  itemId!: string;

  @ManyToOne(() => InventoryItem, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'shop_id', referencedColumnName: 'shopId' },
    { name: 'item_id', referencedColumnName: 'id' },
  ])
  item?: InventoryItem;

  @Field(() => String, { nullable: true, description: 'What it is, in a few words.' })
  @Column('text', { name: 'recognized_item', nullable: true })
  recognizedItem!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How sure the recogniser is, from 0 to 1. Null where it does not say.',
  })
  @Column('double precision', { nullable: true })
  confidence!: number | null;

  @Field(() => String, { nullable: true, description: 'A title to start from.' })
  @Column('text', { name: 'suggested_title', nullable: true })
  suggestedTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'A description to start from.' })
  @Column('text', { name: 'suggested_description', nullable: true })
  suggestedDescription!: string | null;

  @Column('bigint', { name: 'suggested_price_minor', nullable: true, transformer: minorUnits })
  suggestedPriceMinor!: number | null;

  @Column('bigint', { name: 'market_price_minor', nullable: true, transformer: minorUnits })
  marketPriceMinor!: number | null;

  @Column('text', { name: 'currency_code' })
  currencyCode!: string;

  @Field(() => String, { nullable: true, description: 'What kind of thing it is.' })
  @Column('text', { nullable: true })
  category!: string | null;

  @Field(() => ItemCondition, { nullable: true, description: 'How used it looks.' })
  @Column('enum', { enum: ItemCondition, enumName: 'item_condition', nullable: true })
  condition!: ItemCondition | null;

  @Field(() => String, { nullable: true, description: 'Who made it, as recognised.' })
  @Column('text', { nullable: true })
  brand!: string | null;

  @Field(() => String, { nullable: true, description: "The maker's name or number for it, as recognised." })
  @Column('text', { nullable: true })
  model!: string | null;

  @Field(() => [ItemAttribute], { description: 'Properties that were recognised.' })
  @Column('jsonb', { default: [] })
  attributes!: ItemAttribute[];

  @Field(() => [SimilarItem], { description: 'What the prices rest on.' })
  @Column('jsonb', { name: 'similar_items', default: [] })
  similarItems!: SimilarItem[];

  @Field(() => String, { description: 'Which recogniser said all this.' })
  @Column('text')
  provider!: string;

  @Field(() => DateTime, { description: 'When it was recognised.' })
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Field(() => Money, { nullable: true, description: 'A price for one piece to start from.' })
  get suggestedPrice(): Money | null {
    return toMoney(this.suggestedPriceMinor, this.currencyCode);
  }

  @Field(() => Money, {
    nullable: true,
    description: 'What it usually sells for, for one piece. Null where nothing is known.',
  })
  get marketPrice(): Money | null {
    return toMoney(this.marketPriceMinor, this.currencyCode);
  }
}
