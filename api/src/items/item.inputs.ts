import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ItemCondition, ItemStatus } from '../shared/enums.ts';
import { MoneyInput } from '../shared/money.ts';
import { Decimal } from '../shared/scalars.ts';
import { UserError } from '../shared/user-error.ts';
import { InventoryItem } from './item.entity.ts';
import { ItemAttributeInput } from './item-attribute.ts';

/** What a seller can write of an item; creating and updating differ in what must be there. */
@InputType('ItemFieldsInput')
export abstract class ItemFieldsInput {
  @Field(() => String, { nullable: true })
  sku?: string | null;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => MoneyInput, { nullable: true })
  price?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true })
  cost?: MoneyInput | null;

  @Field(() => Int, { nullable: true })
  quantity?: number | null;

  @Field(() => ItemCondition, { nullable: true })
  condition?: ItemCondition | null;

  @Field(() => String, { nullable: true })
  conditionNotes?: string | null;

  @Field(() => String, { nullable: true })
  category?: string | null;

  @Field(() => String, { nullable: true })
  brand?: string | null;

  @Field(() => String, { nullable: true })
  model?: string | null;

  @Field(() => String, { nullable: true })
  barcode?: string | null;

  @Field(() => [ItemAttributeInput], { nullable: true })
  attributes?: ItemAttributeInput[] | null;

  @Field(() => String, { nullable: true })
  storageLocation?: string | null;

  @Field(() => String, { nullable: true })
  notes?: string | null;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;

  @Field(() => ItemStatus, { nullable: true })
  status?: ItemStatus | null;
}

@InputType()
export class CreateItemInput extends ItemFieldsInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Client-made UUID. Sending the same one again returns the item that it made.',
  })
  id?: string | null;

  @Field(() => String)
  title!: string;
}

@InputType({ description: 'Only the fields that are present change; null clears.' })
export class UpdateItemInput extends ItemFieldsInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true })
  title?: string | null;
}

@InputType({ description: 'At most 500 ids. Only the fields that are present change.' })
export class BulkUpdateItemsInput {
  @Field(() => [ID])
  ids!: string[];

  @Field(() => ItemStatus, { nullable: true })
  status?: ItemStatus | null;

  @Field(() => MoneyInput, { nullable: true })
  price?: MoneyInput | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Changes each price by so many percent, for instance -10.',
  })
  pricePercent?: string | null;

  @Field(() => String, { nullable: true })
  category?: string | null;

  @Field(() => [String], { nullable: true })
  addTags?: string[] | null;

  @Field(() => [String], { nullable: true })
  removeTags?: string[] | null;
}

@ObjectType({
  description:
    "conflict holds the server's copy where expectedVersion was out of date and the same fields had changed.",
  simpleResolvers: true,
})
export class ItemPayload {
  @Field(() => InventoryItem, { nullable: true })
  item?: InventoryItem | null;

  @Field(() => InventoryItem, { nullable: true })
  conflict?: InventoryItem | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@ObjectType({
  description:
    'Items that could be changed, and an error for each that could not; field names its place in ids.',
  simpleResolvers: true,
})
export class BulkItemsPayload {
  @Field(() => [InventoryItem])
  items?: InventoryItem[];

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true })
export class DeleteItemPayload {
  @Field(() => ID, { nullable: true })
  deletedId?: string | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}
