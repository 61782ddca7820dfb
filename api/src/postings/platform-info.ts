import { Field, Int, ObjectType } from 'type-graphql';
import type { PlatformLimits as Limits } from '../platforms/platform-adapter.ts';
import { ItemCondition, Platform } from '../shared/enums.ts';

@ObjectType({
  description: 'What a platform takes, so that a client can tell before it posts.',
  simpleResolvers: true,
})
export class PlatformLimits implements Limits {
  @Field(() => Int)
  titleMaxLength!: number;

  @Field(() => Int)
  descriptionMaxLength!: number;

  @Field(() => Int)
  imagesMin!: number;

  @Field(() => Int)
  imagesMax!: number;

  @Field(() => Boolean)
  priceRequired!: boolean;

  @Field(() => [ItemCondition])
  conditions!: readonly ItemCondition[];
}

@ObjectType({
  description: 'available: this server can post there. connected: this shop may post there now.',
  simpleResolvers: true,
})
export class PlatformInfo {
  @Field(() => Platform)
  platform!: Platform;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean)
  available!: boolean;

  @Field(() => Boolean)
  connectionRequired!: boolean;

  @Field(() => Boolean)
  connected!: boolean;

  @Field(() => PlatformLimits, { nullable: true })
  limits?: PlatformLimits | null;
}
