import { Field, ID, InputType, Int } from 'type-graphql';
import { Platform } from '../shared/enums.ts';
import { MoneyInput } from '../shared/money.ts';
import { DateTime } from '../shared/scalars.ts';

@InputType({ description: 'Amounts are for all pieces of the sale together.' })
export class MarkSoldInput {
  @Field(() => ID)
  itemId!: string;

  @Field(() => Platform, { nullable: true })
  platform?: Platform | null;

  @Field(() => MoneyInput, { nullable: true })
  price?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true })
  fees?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true })
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
