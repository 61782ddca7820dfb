import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../shared/user-error.ts';
import { OrderPoll } from './order-poll.entity.ts';

@InputType({ description: 'How a sold item travels.' })
export class ShipSaleInput {
  @Field(() => ID)
  saleId!: string;

  @Field(() => String, { description: "The carrier's code, for instance USPS, UPS, FEDEX or DHL." })
  carrier!: string;

  @Field(() => String, { description: 'Letters and digits; spaces and hyphens are left out.' })
  trackingNumber!: string;
}

@ObjectType({ simpleResolvers: true })
export class OrderPollPayload {
  @Field(() => OrderPoll, {
    nullable: true,
    description: 'As it was before; orderPolls tells when it is done.',
  })
  poll?: OrderPoll | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}
