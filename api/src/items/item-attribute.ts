import { Field, InputType, ObjectType } from 'type-graphql';

/** A named property with its values, for instance Colour: red, blue. Platforms call it an aspect. */
@ObjectType({
  simpleResolvers: true,
  description: 'A named property, for instance Colour: red, blue. Platforms call it an aspect.',
})
export class ItemAttribute {
  @Field(() => String, { description: 'For instance Colour.' })
  name!: string;

  @Field(() => [String], { description: 'For instance red, blue.' })
  values!: string[];
}

@InputType({ description: 'A named property, for instance Colour: red, blue. Platforms call it an aspect.' })
export class ItemAttributeInput {
  @Field(() => String, { description: 'For instance Colour. Each name once, whatever its capitals.' })
  name!: string;

  @Field(() => [String], { description: 'For instance red, blue. Blank ones are dropped.' })
  values!: string[];
}
