import { Field, ObjectType } from 'type-graphql';
import type { ListingDifference } from '../platforms/platform-adapter.ts';

@ObjectType({
  description: 'A field of which a platform shows something else than we do.',
  simpleResolvers: true,
})
export class PostingDifference implements ListingDifference {
  @Field(() => String, { description: "The item's field, for instance price." })
  field!: string;

  @Field(() => String, { description: 'What the item says, for people to read.' })
  ours!: string;

  @Field(() => String, { description: 'What the platform shows, for people to read.' })
  theirs!: string;
}
