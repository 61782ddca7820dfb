import { Field, InputType, ObjectType } from 'type-graphql';
import { CurrencyCode } from '../shared/scalars.ts';
import { UserError } from '../shared/user-error.ts';
import { Shop } from './shop.entity.ts';

@InputType()
export class UpdateShopInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  handle?: string | null;

  @Field(() => CurrencyCode, { nullable: true, description: 'Can change only while the shop has no items.' })
  currencyCode?: string | null;

  @Field(() => Boolean, { nullable: true })
  websiteEnabled?: boolean | null;
}

@ObjectType({ simpleResolvers: true })
export class ShopPayload {
  @Field(() => Shop, { nullable: true })
  shop?: Shop | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}
