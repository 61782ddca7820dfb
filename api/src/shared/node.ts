import { Field, ID, InterfaceType } from 'type-graphql';

/** Anything with a global identifier. */
@InterfaceType({
  resolveType: (value: object) => value.constructor.name,
  description: 'Anything with a global identifier.',
})
export abstract class Node {
  @Field(() => ID, { description: 'A UUID, unique among everything of its kind.' })
  id!: string;
}
