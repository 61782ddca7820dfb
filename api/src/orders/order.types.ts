import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../shared/user-error.ts';
import { OrderPoll } from './order-poll.entity.ts';

@InputType({ description: 'How a sold item travels.' })
export class ShipSaleInput {
  @Field(() => ID, { description: 'The sale whose parcel is on its way.' })
  saleId!: string;

  @Field(() => String, {
    description: "The carrier's code, for instance USPS, UPS, FEDEX or DHL; at most 100 characters.",
  })
  carrier!: string;

  @Field(() => String, {
    description: 'Letters and digits, at most 100 (INVALID); spaces and hyphens are left out.',
  })
  trackingNumber!: string;
}

@ObjectType({ description: 'The answer to having orders read.', simpleResolvers: true })
export class OrderPollPayload {
  @Field(() => OrderPoll, {
    nullable: true,
    description:
      'As it was before; orderPolls tells when it is done. Null before the first reading, and where it was refused.',
  })
  poll?: OrderPoll | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}
