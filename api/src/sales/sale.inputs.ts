import { Field, ID, InputType, Int } from 'type-graphql';
import { Platform } from '../shared/enums.ts';
import { MoneyInput } from '../shared/money.ts';
import { DateTime } from '../shared/scalars.ts';

@InputType({ description: 'Amounts are for all pieces of the sale together.' })
export class MarkSoldInput {
  @Field(() => ID, { description: 'The item of which pieces are sold.' })
  itemId!: string;

  @Field(() => Platform, {
    nullable: true,
    description: 'Where it was sold. Left out for a sale outside every platform.',
  })
  platform?: Platform | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'What the buyer paid for all pieces of this sale together, not for one of them; without shipping. Not known where it is left out.',
  })
  price?: MoneyInput | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'What the platform kept, for all pieces together.',
  })
  fees?: MoneyInput | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'What sending cost the seller, for all pieces together.',
  })
  shippingCost?: MoneyInput | null;

  @Field(() => DateTime, { nullable: true, description: 'Now where it is left out; never in the future.' })
  soldAt?: Date | null;

  @Field(() => Int, { nullable: true, description: 'One piece where it is left out.' })
  quantity?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Client-made UUID. Sending the same one again sells nothing more and gives the same item.',
  })
  saleId?: string | null;
}
