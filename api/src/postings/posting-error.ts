import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Why a posting waits, or gave up.', simpleResolvers: true })
export class PostingError {
  @Field(() => String, {
    description: 'Stable, in capitals, for instance RECONNECT_NEEDED or OVERDUE: branch on this.',
  })
  code!: string;

  @Field(() => String, {
    description: 'For the seller: what happened, what was kept and what to do. Its words may change.',
  })
  message!: string;

  @Field(() => Boolean, { description: 'Whether Llatria tries again by itself, or trying again can help.' })
  retryable!: boolean;

  @Field(() => [String], {
    description:
      'What the seller can mend, as in ListingProblem.field: a change of the item is sent at once. Empty where none is to blame.',
  })
  fields!: string[];
}
