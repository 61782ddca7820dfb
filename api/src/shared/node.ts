import { Field, ID, InterfaceType } from 'type-graphql';

/** Anything with a global identifier. */
@InterfaceType({ resolveType: (value: object) => value.constructor.name })
export abstract class Node {
  @Field(() => ID)
  id!: string;
}
