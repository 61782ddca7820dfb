import { Field, Float, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { ItemAttribute, ItemAttributeInput } from '../../items/item-attribute.ts';
import { Decimal } from '../../shared/scalars.ts';

export enum EbayWeightUnit {
  POUND = 'POUND',
  OUNCE = 'OUNCE',
  KILOGRAM = 'KILOGRAM',
  GRAM = 'GRAM',
}
registerEnumType(EbayWeightUnit, {
  name: 'EbayWeightUnit',
  description: "Of the packed item (eBay's WeightUnitOfMeasureEnum).",
  valuesConfig: {
    POUND: { description: 'lb.' },
    OUNCE: { description: 'oz, sixteen to a pound.' },
    KILOGRAM: { description: 'kg.' },
    GRAM: { description: 'g.' },
  },
});

export enum EbayLengthUnit {
  INCH = 'INCH',
  FEET = 'FEET',
  CENTIMETER = 'CENTIMETER',
  METER = 'METER',
}
registerEnumType(EbayLengthUnit, {
  name: 'EbayLengthUnit',
  description: "Of the parcel (eBay's LengthUnitOfMeasureEnum).",
  valuesConfig: {
    INCH: { description: 'in.' },
    FEET: { description: 'ft, twelve inches each.' },
    CENTIMETER: { description: 'cm.' },
    METER: { description: 'm.' },
  },
});

@ObjectType({ description: 'What was said of a fact about the condition.', simpleResolvers: true })
export class EbayConditionFact {
  @Field(() => ID, { description: 'Of an EbayConditionDescriptor.' })
  descriptorId!: string;

  @Field(() => String, { description: 'The id of one of its values, or text where it takes any.' })
  value!: string;
}

@ObjectType({ description: "Offers of buyers, in the item's currency.", simpleResolvers: true })
export class EbayBestOffer {
  @Field(() => Boolean, { description: 'Whether buyers may make offers.' })
  enabled!: boolean;

  @Field(() => Decimal, { nullable: true, description: 'Offers from here on are taken without asking.' })
  autoAccept!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Offers below are declined without asking.' })
  autoDecline!: string | null;
}

@ObjectType({
  description: 'The packed item. Weight and size are each null where they were not given.',
  simpleResolvers: true,
})
export class EbayPackage {
  @Field(() => Float, { nullable: true, description: 'In weightUnit.' })
  weight!: number | null;

  @Field(() => EbayWeightUnit, { nullable: true, description: 'The unit of weight.' })
  weightUnit!: EbayWeightUnit | null;

  @Field(() => Float, { nullable: true, description: 'In lengthUnit.' })
  length!: number | null;

  @Field(() => Float, { nullable: true, description: 'In lengthUnit.' })
  width!: number | null;

  @Field(() => Float, { nullable: true, description: 'In lengthUnit.' })
  height!: number | null;

  @Field(() => EbayLengthUnit, { nullable: true, description: 'The unit of length, width and height.' })
  lengthUnit!: EbayLengthUnit | null;
}

@ObjectType({ description: 'What the seller said of an item for eBay only.', simpleResolvers: true })
export class EbayDetails {
  @Field(() => ID, { description: 'The category, as ebayCategories gives it.' })
  categoryId!: string;

  @Field(() => String, { description: 'Its name, for people to read.' })
  categoryName!: string;

  @Field(() => [ItemAttribute], { description: "Item specifics, by eBay's names." })
  aspects!: ItemAttribute[];

  @Field(() => ID, { nullable: true, description: "eBay's condition; null: it follows from the item's." })
  conditionId!: string | null;

  @Field(() => [EbayConditionFact], { description: 'What was said of the condition besides.' })
  conditionDescriptors!: EbayConditionFact[];

  @Field(() => String, {
    nullable: true,
    description: "Instead of the item's condition notes; at most 1,000 characters.",
  })
  conditionDescription!: string | null;

  @Field(() => String, { nullable: true, description: 'At most 55 characters. eBay charges for it.' })
  subtitle!: string | null;

  @Field(() => String, { nullable: true, description: "The SKU on eBay; null: made of the item's own." })
  sku!: string | null;

  @Field(() => EbayBestOffer, { nullable: true, description: 'Null where nothing was said of offers.' })
  bestOffer!: EbayBestOffer | null;

  @Field(() => EbayPackage, { nullable: true, description: 'Null where nothing was said of the parcel.' })
  package!: EbayPackage | null;
}

@InputType({
  description:
    "Offers of buyers. Limits are above zero, in the item's currency, and each less than the next: autoDecline, autoAccept, price (sell_inventory, BestOffer). listingPreview tells where they are not.",
})
export class EbayBestOfferInput {
  @Field(() => Boolean, { description: 'Whether buyers may make offers.' })
  enabled!: boolean;

  @Field(() => Decimal, { nullable: true, description: 'Offers from here on are taken without asking.' })
  autoAccept?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Offers below are declined without asking.' })
  autoDecline?: string | null;
}

@InputType({
  description:
    'A weight with its unit; length, width and height with theirs; either or both. Of what is not whole nothing is kept.',
})
export class EbayPackageInput {
  @Field(() => Float, { nullable: true, description: 'Above zero, in weightUnit.' })
  weight?: number | null;

  @Field(() => EbayWeightUnit, { nullable: true, description: 'The unit of weight.' })
  weightUnit?: EbayWeightUnit | null;

  @Field(() => Float, { nullable: true, description: 'Above zero, in lengthUnit.' })
  length?: number | null;

  @Field(() => Float, { nullable: true, description: 'Above zero, in lengthUnit.' })
  width?: number | null;

  @Field(() => Float, { nullable: true, description: 'Above zero, in lengthUnit.' })
  height?: number | null;

  @Field(() => EbayLengthUnit, { nullable: true, description: 'The unit of length, width and height.' })
  lengthUnit?: EbayLengthUnit | null;
}

@InputType({ description: 'A fact about the condition, as the condition asks for it.' })
export class EbayConditionFactInput {
  @Field(() => ID, { description: "Of one of the condition's descriptors." })
  descriptorId!: string;

  @Field(() => String, { description: 'The id of one of its values, or text where it takes any.' })
  value!: string;
}

@InputType({ description: 'Replaces everything that was said of the item for eBay.' })
export class SaveEbayDetailsInput {
  @Field(() => ID, { description: 'The item of which it is said.' })
  itemId!: string;

  @Field(() => ID, { description: 'A category without sub-categories, as ebayCategories gives them.' })
  categoryId!: string;

  @Field(() => String, { description: 'Its name, for people to read.' })
  categoryName!: string;

  @Field(() => [ItemAttributeInput], { description: "By eBay's names; required ones may still be missing." })
  aspects!: ItemAttributeInput[];

  @Field(() => ID, {
    nullable: true,
    description: "One of ebayCategory's conditions. It follows from the item's where it is left out.",
  })
  conditionId?: string | null;

  @Field(() => [EbayConditionFactInput], {
    nullable: true,
    description: 'What the condition asks for; required facts may still be missing.',
  })
  conditionDescriptors?: EbayConditionFactInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Instead of the item's condition notes; eBay takes 1,000 characters.",
  })
  conditionDescription?: string | null;

  @Field(() => String, { nullable: true, description: 'eBay takes 55 characters, and charges for it.' })
  subtitle?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Letters and digits, at most 50. Counts until the first posting, which settles the SKU for good.',
  })
  sku?: string | null;

  @Field(() => EbayBestOfferInput, { nullable: true, description: 'No offers where it is left out.' })
  bestOffer?: EbayBestOfferInput | null;

  @Field(() => EbayPackageInput, { nullable: true, description: 'Nothing is known where it is left out.' })
  package?: EbayPackageInput | null;
}
