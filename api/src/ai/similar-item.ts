import { Field, ObjectType } from 'type-graphql';
import { Money } from '../shared/money.ts';

/** Stored as JSON beside the beliefs that it supports. */
@ObjectType({
  description: 'Evidence for a price. sold is false for an asking price.',
  simpleResolvers: true,
})
export class SimilarItem {
  @Field(() => String, { description: 'As it stands there.' })
  title!: string;

  @Field(() => Money, { description: 'Of one piece, asked or paid.' })
  price!: Money;

  @Field(() => String, { nullable: true, description: 'Where to look at it. Null where there is no page.' })
  url!: string | null;

  @Field(() => Boolean, { description: 'True where somebody paid it, false for an asking price.' })
  sold!: boolean;

  @Field(() => String, { description: 'Where it was found, for instance eBay.' })
  source!: string;
}
