import { Field, Int, ObjectType } from 'type-graphql';
import type { PlatformLimits as Limits } from '../platforms/platform-adapter.ts';
import { ItemCondition, Platform } from '../shared/enums.ts';

@ObjectType({
  description: 'What a platform takes, so that a client can tell before it posts.',
  simpleResolvers: true,
})
export class PlatformLimits implements Limits {
  @Field(() => Int, { description: 'The longest title, in UTF-16 units; a longer one is TOO_LONG.' })
  titleMaxLength!: number;

  @Field(() => Int, { description: 'The longest description, in UTF-16 units; a longer one is TOO_LONG.' })
  descriptionMaxLength!: number;

  @Field(() => Int, { description: 'How many photos an item needs; with fewer it is TOO_FEW_IMAGES.' })
  imagesMin!: number;

  @Field(() => Int, { description: 'How many photos are taken.' })
  imagesMax!: number;

  @Field(() => Boolean, { description: 'Whether an item needs a price, above zero.' })
  priceRequired!: boolean;

  @Field(() => [ItemCondition], {
    description: 'The conditions that it knows; another is CONDITION_NOT_TAKEN.',
  })
  conditions!: readonly ItemCondition[];
}

@ObjectType({
  description: 'A platform, and what this server and this shop can do there.',
  simpleResolvers: true,
})
export class PlatformInfo {
  @Field(() => Platform, { description: 'Which one.' })
  platform!: Platform;

  @Field(() => String, { description: 'As people write it, for instance eBay.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether this server can post there.' })
  available!: boolean;

  @Field(() => Boolean, { description: 'Whether an account has to be connected first.' })
  connectionRequired!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether this shop may post there now: its account is connected, or it is switched on and needs none.',
  })
  connected!: boolean;

  @Field(() => PlatformLimits, { nullable: true, description: 'Null where this server cannot post there.' })
  limits?: PlatformLimits | null;
}
