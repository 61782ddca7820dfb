import { Field, ObjectType } from 'type-graphql';
import { Money } from '../shared/money.ts';

/** Stored as JSON beside the beliefs that it supports. */
@ObjectType({
  description: 'Evidence for a price. sold is false for an asking price.',
  simpleResolvers: true,
})
export class SimilarItem {
  @Field(() => String)
  title!: string;

  @Field(() => Money)
  price!: Money;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => Boolean)
  sold!: boolean;

  @Field(() => String)
  source!: string;
}
