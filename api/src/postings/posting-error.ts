import { Field, ObjectType } from 'type-graphql';

/** Why a posting waits, or gave up. `message` is for the seller: what happened, what was kept, what to do. */
@ObjectType({ simpleResolvers: true })
export class PostingError {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;

  /** Whether Llatria tries again by itself, or trying again can help. */
  @Field(() => Boolean)
  retryable!: boolean;

  /** The item's fields that the seller can mend. */
  @Field(() => [String])
  fields!: string[];
}
