import { Field, InputType, registerEnumType } from 'type-graphql';
import { ItemCondition, ItemStatus, Platform, SortDirection } from '../shared/enums.ts';
import { DateTime, Decimal } from '../shared/scalars.ts';

export enum ItemOrderField {
  UPDATED_AT = 'UPDATED_AT',
  CREATED_AT = 'CREATED_AT',
  TITLE = 'TITLE',
  PRICE = 'PRICE',
}
registerEnumType(ItemOrderField, { name: 'ItemOrderField' });

@InputType()
export class ItemFilter {
  @Field(() => [ItemStatus], { nullable: true })
  status?: ItemStatus[] | null;

  @Field(() => [String], { nullable: true })
  category?: string[] | null;

  @Field(() => [ItemCondition], { nullable: true })
  condition?: ItemCondition[] | null;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;

  @Field(() => Decimal, { nullable: true })
  priceMin?: string | null;

  @Field(() => Decimal, { nullable: true })
  priceMax?: string | null;

  @Field(() => DateTime, { nullable: true })
  createdAfter?: Date | null;

  @Field(() => DateTime, { nullable: true })
  createdBefore?: Date | null;

  @Field(() => Platform, { nullable: true, description: 'Live on this platform.' })
  postedOn?: Platform | null;

  @Field(() => Platform, { nullable: true, description: 'Not live on this platform.' })
  notPostedOn?: Platform | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Full-text search with typo tolerance over title, description, SKU, barcode, brand, model and tags.',
  })
  search?: string | null;

  @Field(() => [String], { nullable: true, description: 'Brand, exactly.' })
  brand?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True lists deleted items instead of living ones.',
  })
  deleted?: boolean | null;
}

@InputType()
export class ItemOrder {
  @Field(() => ItemOrderField)
  field!: ItemOrderField;

  @Field(() => SortDirection)
  direction!: SortDirection;
}
