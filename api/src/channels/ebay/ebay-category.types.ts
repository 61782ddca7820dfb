import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../shared/user-error.ts';

export enum EbayAspectMode {
  FREE_TEXT = 'FREE_TEXT',
  SELECTION_ONLY = 'SELECTION_ONLY',
}
registerEnumType(EbayAspectMode, {
  name: 'EbayAspectMode',
  description:
    "Whether any text may be entered, or one of the values must be chosen (eBay's AspectModeEnum).",
  valuesConfig: {
    FREE_TEXT: { description: 'Any text; the values are suggestions.' },
    SELECTION_ONLY: { description: 'One that eBay offers; another is ASPECT_NOT_ALLOWED.' },
  },
});

@ObjectType({ description: 'A category into which eBay takes listings.', simpleResolvers: true })
export class EbayCategory {
  @Field(() => ID, { description: "eBay's id." })
  categoryId!: string;

  @Field(() => String, { description: "eBay's name for it, in the language of the site." })
  name!: string;

  @Field(() => [String], { description: "From the top to the category's parent." })
  path!: readonly string[];

  @Field(() => Boolean, { description: 'True where the seller chose it for a similar item before.' })
  chosenBefore!: boolean;
}

@ObjectType({ description: 'An item specific that a category asks for.', simpleResolvers: true })
export class EbayAspect {
  @Field(() => String, { description: "eBay's name for it, in the language of the site." })
  name!: string;

  @Field(() => Boolean, { description: 'Whether a listing needs it: ASPECT_REQUIRED where it is missing.' })
  required!: boolean;

  @Field(() => EbayAspectMode, { description: 'Whether any text may be entered.' })
  mode!: EbayAspectMode;

  @Field(() => Boolean, { description: 'Whether several values may be given.' })
  multiple!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Of one value, in characters; null where eBay names none.',
  })
  maxLength!: number | null;

  @Field(() => [String], {
    description: 'What eBay suggests or demands, in its order; the first some hundred.',
  })
  values!: readonly string[];

  @Field(() => [String], { description: 'What the seller last entered in this category, newest first.' })
  lastValues!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'The day from which a voluntary one is required, as 2026-01-31.',
  })
  requiredFrom!: string | null;
}

@ObjectType({ description: 'A value that eBay offers for a fact about a condition.', simpleResolvers: true })
export class EbayDescriptorValue {
  @Field(() => ID, { description: "eBay's id, which is sent." })
  id!: string;

  @Field(() => String, { description: "eBay's name for it, in the language of the site." })
  name!: string;
}

@ObjectType({
  description: 'A fact that a condition asks for, for instance grader and grade of a trading card.',
  simpleResolvers: true,
})
export class EbayConditionDescriptor {
  @Field(() => ID, { description: "eBay's id." })
  id!: string;

  @Field(() => String, { description: "eBay's name for it, in the language of the site." })
  name!: string;

  @Field(() => Boolean, {
    description: 'Whether a listing needs it: DESCRIPTOR_REQUIRED where it is missing.',
  })
  required!: boolean;

  @Field(() => Int, { nullable: true, description: 'Of text, in characters; null where eBay names none.' })
  maxLength!: number | null;

  @Field(() => [EbayDescriptorValue], { description: 'One of these; empty where any text is taken.' })
  values!: readonly EbayDescriptorValue[];
}

@ObjectType({ description: 'A condition that a category takes.', simpleResolvers: true })
export class EbayConditionChoice {
  @Field(() => ID, { description: "eBay's id, for instance 3000." })
  conditionId!: string;

  @Field(() => String, { description: "eBay's word for it in this category." })
  name!: string;

  @Field(() => [EbayConditionDescriptor], { description: 'What must or may be said besides.' })
  descriptors!: readonly EbayConditionDescriptor[];
}

@ObjectType({ description: 'What eBay wants of a listing in a category.', simpleResolvers: true })
export class EbayCategoryFacts {
  @Field(() => ID, { description: 'The category that was asked for.' })
  categoryId!: string;

  @Field(() => [EbayAspect], { description: 'Required ones first.' })
  aspects!: EbayAspect[];

  @Field(() => [EbayConditionChoice], { description: 'Empty where the category knows no conditions.' })
  conditions!: EbayConditionChoice[];

  @Field(() => Boolean, { description: 'Whether a listing needs a condition there.' })
  conditionRequired!: boolean;
}

@ObjectType({ description: 'The answer to a search for categories.', simpleResolvers: true })
export class EbayCategoriesPayload {
  @Field(() => [EbayCategory], {
    description: "The seller's own earlier choices first. Empty where it was refused.",
  })
  categories?: EbayCategory[];

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'The answer to what a category asks for.', simpleResolvers: true })
export class EbayCategoryFactsPayload {
  @Field(() => EbayCategoryFacts, { nullable: true, description: 'Null where userErrors says why.' })
  facts?: EbayCategoryFacts | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}
