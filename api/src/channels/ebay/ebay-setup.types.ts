import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Money, MoneyInput } from '../../shared/money.ts';
import { DateTime } from '../../shared/scalars.ts';
import { UserError } from '../../shared/user-error.ts';

@ObjectType({ description: "A business policy of the seller's eBay account.", simpleResolvers: true })
export class EbayPolicy {
  @Field(() => ID, { description: "eBay's id." })
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType({ description: 'A place that the seller sends from, as eBay keeps it.', simpleResolvers: true })
export class EbayLocation {
  @Field(() => ID, { description: "eBay's merchantLocationKey." })
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'For people to read, for instance "Portland, OR 97205, US".' })
  address!: string;
}

@ObjectType({ description: 'A site of eBay on which Llatria can list.', simpleResolvers: true })
export class EbayMarketplaceChoice {
  @Field(() => ID, { description: "eBay's id, for instance EBAY_US." })
  id!: string;

  @Field(() => String)
  currencyCode!: string;
}

@ObjectType({ description: 'What the shop chose for all its listings on eBay.', simpleResolvers: true })
export class EbayChoices {
  @Field(() => ID)
  marketplaceId!: string;

  @Field(() => ID, { nullable: true, description: 'The postage policy.' })
  fulfillmentPolicyId!: string | null;

  @Field(() => ID, { nullable: true })
  paymentPolicyId!: string | null;

  @Field(() => ID, { nullable: true })
  returnPolicyId!: string | null;

  @Field(() => ID, { nullable: true })
  merchantLocationKey!: string | null;
}

@ObjectType({
  description: 'What eBay has of the seller, and what the shop chose of it.',
  simpleResolvers: true,
})
export class EbaySetup {
  @Field(() => [EbayMarketplaceChoice])
  marketplaces!: EbayMarketplaceChoice[];

  @Field(() => EbayChoices)
  choices!: EbayChoices;

  @Field(() => [EbayPolicy], { description: 'Postage policies.' })
  fulfillmentPolicies!: readonly EbayPolicy[];

  @Field(() => [EbayPolicy])
  paymentPolicies!: readonly EbayPolicy[];

  @Field(() => [EbayPolicy])
  returnPolicies!: readonly EbayPolicy[];

  @Field(() => [EbayLocation])
  locations!: readonly EbayLocation[];

  @Field(() => Boolean, { description: 'True where everything is chosen, so that items can be listed.' })
  ready!: boolean;

  @Field(() => [String], { description: 'What is still to be done, in sentences for the seller.' })
  problems!: string[];

  @Field(() => Money, {
    nullable: true,
    description: 'How much eBay lets the seller sell in a month; null: no limit.',
  })
  monthlyAmountLimit!: Money | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many pieces eBay lets the seller sell in a month; null: no limit.',
  })
  monthlyQuantityLimit!: number | null;
}

@ObjectType({ simpleResolvers: true })
export class EbaySetupPayload {
  @Field(() => EbaySetup, { nullable: true, description: 'Null where userErrors says why.' })
  setup?: EbaySetup | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@InputType({ description: 'Only the fields that are present change; null clears.' })
export class ChooseEbaySetupInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Another site clears the policies, which belong to one site.',
  })
  marketplaceId?: string | null;

  @Field(() => ID, { nullable: true })
  fulfillmentPolicyId?: string | null;

  @Field(() => ID, { nullable: true })
  paymentPolicyId?: string | null;

  @Field(() => ID, { nullable: true })
  returnPolicyId?: string | null;

  @Field(() => ID, { nullable: true })
  merchantLocationKey?: string | null;
}

@InputType({
  description: 'Where the seller sends from: the postcode, or the city with its state, and the country.',
})
export class EbayAddressInput {
  @Field(() => String, { description: 'ISO 3166-1, two letters, for instance US.' })
  country!: string;

  @Field(() => String, { nullable: true })
  postalCode?: string | null;

  @Field(() => String, { nullable: true })
  city?: string | null;

  @Field(() => String, { nullable: true })
  stateOrProvince?: string | null;
}

@InputType({
  description: 'What Llatria makes at eBay where the seller has none: a policy of each kind, and a place.',
})
export class PrepareEbayInput {
  @Field(() => EbayAddressInput)
  address!: EbayAddressInput;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'What a buyer pays for postage; free where it is left out.',
  })
  postage?: MoneyInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days until an item is on its way: 1 to 30, 2 by default.',
  })
  handlingDays?: number | null;
}

@ObjectType({
  description: "What is left of this server's daily calls to one part of eBay.",
  simpleResolvers: true,
})
export class EbayQuotaLeft {
  @Field(() => String, { description: "eBay's name of the part, for instance sell.inventory." })
  name!: string;

  @Field(() => Int)
  limit!: number;

  @Field(() => Int)
  remaining!: number;

  @Field(() => DateTime, { nullable: true })
  resetsAt!: Date | null;
}

@ObjectType({ simpleResolvers: true })
export class EbayQuotasPayload {
  @Field(() => [EbayQuotaLeft])
  quotas?: EbayQuotaLeft[];

  @Field(() => [UserError])
  userErrors!: UserError[];
}
