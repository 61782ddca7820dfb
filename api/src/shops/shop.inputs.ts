import { Field, InputType, ObjectType } from 'type-graphql';
import { CurrencyCode } from '../shared/scalars.ts';
import { UserError } from '../shared/user-error.ts';
import { Shop } from './shop.entity.ts';

@InputType({ description: 'Only the fields that are present change.' })
export class UpdateShopInput {
  @Field(() => String, { nullable: true, description: 'Not blank; at most 80 characters.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Lower-case letters, digits and hyphens, 3 to 40; HANDLE_TAKEN where another shop has it. Addresses with the old one stop working.',
  })
  handle?: string | null;

  @Field(() => CurrencyCode, { nullable: true, description: 'Can change only while the shop has no items.' })
  currencyCode?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False takes the whole public website down; items keep their website postings.',
  })
  websiteEnabled?: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'The answer to a change of the shop.' })
export class ShopPayload {
  @Field(() => Shop, { nullable: true, description: 'The shop as it is now. Null where it was refused.' })
  shop?: Shop | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}
