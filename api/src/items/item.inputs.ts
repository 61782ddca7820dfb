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
  @Field(() => String, {
    nullable: true,
    description:
      'Stock keeping unit: at most 50 plain letters, digits and signs, unique in the shop (SKU_TAKEN). One is made where it is left out.',
  })
  sku?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Shown to buyers, as plain text. At most 20,000 characters.',
  })
  description?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What a buyer pays for one piece.' })
  price?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What the seller paid for one piece. Private.' })
  cost?: MoneyInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Pieces in stock, from 0 to 1,000,000. One where it is left out or null.',
  })
  quantity?: number | null;

  @Field(() => ItemCondition, { nullable: true, description: 'How used it is. Most platforms ask for it.' })
  condition?: ItemCondition | null;

  @Field(() => String, {
    nullable: true,
    description: 'What there is to say of the condition, shown to buyers. At most 1000 characters.',
  })
  conditionNotes?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "In the seller's own words, for instance Cameras. At most 200 characters.",
  })
  category?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 65 characters.' })
  brand?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 100 characters.' })
  model?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'GTIN, UPC, EAN or ISBN, as printed. At most 50 characters.',
  })
  barcode?: string | null;

  @Field(() => [ItemAttributeInput], {
    nullable: true,
    description: 'Named properties; at most 60, each name once. The list replaces the one that was there.',
  })
  attributes?: ItemAttributeInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Shelf, bin or room. Private. At most 100 characters.',
  })
  storageLocation?: string | null;

  @Field(() => String, { nullable: true, description: 'For the seller only. At most 10,000 characters.' })
  notes?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'For finding it again; at most 50 of 50 characters. The list replaces the one that was there.',
  })
  tags?: string[] | null;

  @Field(() => ItemStatus, { nullable: true, description: 'DRAFT where it is left out of a new item.' })
  status?: ItemStatus | null;
}

@InputType({ description: 'A new item. Only the title must be there.' })
export class CreateItemInput extends ItemFieldsInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Client-made UUID. Sending the same one again returns the item that it made.',
  })
  id?: string | null;

  @Field(() => String, { description: 'Shown to buyers. Not blank; at most 200 characters.' })
  title!: string;
}

@InputType({ description: 'Only the fields that are present change; null clears.' })
export class UpdateItemInput extends ItemFieldsInput {
  @Field(() => ID, { description: 'The item to change.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that the change was made on. Changes of other fields since then merge; one of the same field answers CONFLICT. Overwrites where it is left out.',
  })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Shown to buyers. Not blank; at most 200 characters.' })
  title?: string | null;
}

@InputType({ description: 'At most 500 ids. Only the fields that are present change.' })
export class BulkUpdateItemsInput {
  @Field(() => [ID], { description: 'The items to change, at most 500 (TOO_MANY).' })
  ids!: string[];

  @Field(() => ItemStatus, { nullable: true, description: 'The status that each of them gets.' })
  status?: ItemStatus | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'The price of one piece that each of them gets. pricePercent goes before it.',
  })
  price?: MoneyInput | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Changes each price by so many percent, for instance -10.',
  })
  pricePercent?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The category that each of them gets; null clears it.',
  })
  category?: string | null;

  @Field(() => [String], { nullable: true, description: 'Tags that each of them gets besides those it has.' })
  addTags?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Tags that are taken from each of them.' })
  removeTags?: string[] | null;
}

@ObjectType({
  description:
    "conflict holds the server's copy where expectedVersion was out of date and the same fields had changed.",
  simpleResolvers: true,
})
export class ItemPayload {
  @Field(() => InventoryItem, {
    nullable: true,
    description: 'The item as it is now. Null where it was refused.',
  })
  item?: InventoryItem | null;

  @Field(() => InventoryItem, {
    nullable: true,
    description: "The server's copy, with a user error CONFLICT: nothing was changed. Null otherwise.",
  })
  conflict?: InventoryItem | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}

@ObjectType({
  description:
    'Items that could be changed, and an error for each that could not; field names its place in ids.',
  simpleResolvers: true,
})
export class BulkItemsPayload {
  @Field(() => [InventoryItem], { description: 'Those that were changed, as they are now.' })
  items?: InventoryItem[];

  @Field(() => [UserError], { description: 'One for each item that was not changed; empty where all were.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'The answer to a deletion.' })
export class DeleteItemPayload {
  @Field(() => ID, { nullable: true, description: 'The item that is deleted. Null where it was refused.' })
  deletedId?: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}
