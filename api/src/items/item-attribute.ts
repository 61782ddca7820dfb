import { Field, InputType, ObjectType } from 'type-graphql';

/** A named property with its values, for instance Colour: red, blue. Platforms call it an aspect. */
@ObjectType({ simpleResolvers: true })
export class ItemAttribute {
  @Field(() => String)
  name!: string;

  @Field(() => [String])
  values!: string[];
}

@InputType()
export class ItemAttributeInput {
  @Field(() => String)
  name!: string;

  @Field(() => [String])
  values!: string[];
}
