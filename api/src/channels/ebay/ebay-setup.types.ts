import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Money, MoneyInput } from '../../shared/money.ts';
import { DateTime } from '../../shared/scalars.ts';
import { UserError } from '../../shared/user-error.ts';

@ObjectType({ description: "A business policy of the seller's eBay account.", simpleResolvers: true })
export class EbayPolicy {
  @Field(() => ID, { description: "eBay's id." })
  id!: string;

  @Field(() => String, { description: 'By which the seller knows it at eBay.' })
  name!: string;
}

@ObjectType({ description: 'A place that the seller sends from, as eBay keeps it.', simpleResolvers: true })
export class EbayLocation {
  @Field(() => ID, { description: "eBay's merchantLocationKey." })
  key!: string;

  @Field(() => String, { description: 'By which the seller knows it at eBay; the key where it has none.' })
  name!: string;

  @Field(() => String, { description: 'For people to read, for instance "Portland, OR 97205, US".' })
  address!: string;
}

@ObjectType({ description: 'A site of eBay on which Llatria can list.', simpleResolvers: true })
export class EbayMarketplaceChoice {
  @Field(() => ID, { description: "eBay's id, for instance EBAY_US." })
  id!: string;

  @Field(() => String, { description: 'What is sold there is priced in it; ISO 4217, for instance USD.' })
  currencyCode!: string;
}

@ObjectType({ description: 'What the shop chose for all its listings on eBay.', simpleResolvers: true })
export class EbayChoices {
  @Field(() => ID, { description: 'The site; EBAY_US where nothing was chosen.' })
  marketplaceId!: string;

  @Field(() => ID, { nullable: true, description: 'The postage policy. Null: not chosen.' })
  fulfillmentPolicyId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The payment policy. Null: not chosen.' })
  paymentPolicyId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The return policy. Null: not chosen.' })
  returnPolicyId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The place that items are sent from. Null: not chosen.' })
  merchantLocationKey!: string | null;
}

@ObjectType({
  description: 'What eBay has of the seller, and what the shop chose of it.',
  simpleResolvers: true,
})
export class EbaySetup {
  @Field(() => [EbayMarketplaceChoice], { description: 'The sites to choose from, the same for every shop.' })
  marketplaces!: EbayMarketplaceChoice[];

  @Field(() => EbayChoices, {
    description: 'What the shop chose. A kind of which there is exactly one is chosen by itself.',
  })
  choices!: EbayChoices;

  @Field(() => [EbayPolicy], { description: "The seller's postage policies on the chosen site." })
  fulfillmentPolicies!: readonly EbayPolicy[];

  @Field(() => [EbayPolicy], { description: "The seller's payment policies on the chosen site." })
  paymentPolicies!: readonly EbayPolicy[];

  @Field(() => [EbayPolicy], { description: "The seller's return policies on the chosen site." })
  returnPolicies!: readonly EbayPolicy[];

  @Field(() => [EbayLocation], {
    description: 'The places that the seller can send from; those switched off at eBay are left out.',
  })
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

@ObjectType({ description: 'The answer to whatever reads or changes the setup.', simpleResolvers: true })
export class EbaySetupPayload {
  @Field(() => EbaySetup, { nullable: true, description: 'Null where userErrors says why.' })
  setup?: EbaySetup | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}

@InputType({ description: 'Only the fields that are present change; null clears.' })
export class ChooseEbaySetupInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'One of EbaySetup.marketplaces (UNKNOWN_CHOICE). Another site clears the policies, which belong to one site; null leaves the site as it is.',
  })
  marketplaceId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'One of the postage policies on the site (UNKNOWN_CHOICE).',
  })
  fulfillmentPolicyId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'One of the payment policies on the site (UNKNOWN_CHOICE).',
  })
  paymentPolicyId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'One of the return policies on the site (UNKNOWN_CHOICE).',
  })
  returnPolicyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The key of one of the places (UNKNOWN_CHOICE).' })
  merchantLocationKey?: string | null;
}

@InputType({
  description: 'Where the seller sends from: the postcode, or the city with its state, and the country.',
})
export class EbayAddressInput {
  @Field(() => String, { description: 'ISO 3166-1, two letters, for instance US (INVALID_COUNTRY).' })
  country!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Enough with the country; ADDRESS_INCOMPLETE where neither it nor city and state are there.',
  })
  postalCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Together with stateOrProvince in place of the postcode.',
  })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'For instance OR.' })
  stateOrProvince?: string | null;
}

@InputType({
  description: 'What Llatria makes at eBay where the seller has none: a policy of each kind, and a place.',
})
export class PrepareEbayInput {
  @Field(() => EbayAddressInput, {
    description: 'Where the seller sends from. Not used where there is a place already.',
  })
  address!: EbayAddressInput;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      "What a buyer pays for postage within the country, in the site's currency (INVALID_AMOUNT); free where it is left out.",
  })
  postage?: MoneyInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days until an item is on its way: 1 to 30 (INVALID_DAYS), 2 where it is left out.',
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

  @Field(() => Int, { description: 'How many calls eBay takes, in a day mostly.' })
  limit!: number;

  @Field(() => Int, { description: 'How many of them are left.' })
  remaining!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When all of them are there again. Null where eBay does not tell.',
  })
  resetsAt!: Date | null;
}

@ObjectType({ description: 'The answer to what is left of the calls.', simpleResolvers: true })
export class EbayQuotasPayload {
  @Field(() => [EbayQuotaLeft], { description: 'One for each part of eBay. Empty where it was refused.' })
  quotas?: EbayQuotaLeft[];

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}
