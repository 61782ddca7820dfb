import { Field, InputType, registerEnumType } from 'type-graphql';
import { ItemCondition, ItemStatus, Platform, SortDirection } from '../shared/enums.ts';
import { DateTime, Decimal } from '../shared/scalars.ts';

export enum ItemOrderField {
  UPDATED_AT = 'UPDATED_AT',
  CREATED_AT = 'CREATED_AT',
  TITLE = 'TITLE',
  PRICE = 'PRICE',
}
registerEnumType(ItemOrderField, {
  name: 'ItemOrderField',
  description: 'What items are sorted by.',
  valuesConfig: {
    UPDATED_AT: { description: 'The time of the last change.' },
    CREATED_AT: { description: 'The time at which it was added.' },
    TITLE: { description: 'The title, without regard to capitals.' },
    PRICE: { description: 'The price of one piece; items without a price come last.' },
  },
});

@InputType({ description: 'Items for which everything holds that is given here.' })
export class ItemFilter {
  @Field(() => [ItemStatus], { nullable: true, description: 'Has one of these.' })
  status?: ItemStatus[] | null;

  @Field(() => [String], { nullable: true, description: 'Category, exactly one of these.' })
  category?: string[] | null;

  @Field(() => [ItemCondition], { nullable: true, description: 'Has one of these.' })
  condition?: ItemCondition[] | null;

  @Field(() => [String], { nullable: true, description: 'Has all of these tags.' })
  tags?: string[] | null;

  @Field(() => Decimal, { nullable: true, description: "At least this price, in the shop's currency." })
  priceMin?: string | null;

  @Field(() => Decimal, { nullable: true, description: "At most this price, in the shop's currency." })
  priceMax?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Added later than this.' })
  createdAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Added earlier than this.' })
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

@InputType({ description: 'How a list is sorted; items that are equal in it stay in a stable order.' })
export class ItemOrder {
  @Field(() => ItemOrderField, { description: 'What to sort by.' })
  field!: ItemOrderField;

  @Field(() => SortDirection, { description: 'Which end comes first.' })
  direction!: SortDirection;
}
