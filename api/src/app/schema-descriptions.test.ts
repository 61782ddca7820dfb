import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { composeForSchema } from './compose-for-schema.ts';
import { buildAppSchema } from './schema.ts';

interface Described {
  readonly name: string;
  readonly description?: string | null;
}

/** Everything of a type that a reader of the schema can ask the meaning of. */
function partsOf(type: GraphQLNamedType): Described[] {
  const within = (name: string, { description }: Described) => ({
    name: `${type.name}.${name}`,
    description,
  });
  if (isEnumType(type)) {
    return [type, ...type.getValues().map((value) => within(value.name, value))];
  }
  if (isInputObjectType(type)) {
    return [type, ...Object.values(type.getFields()).map((field) => within(field.name, field))];
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    return [
      type,
      ...Object.values(type.getFields()).flatMap((field) => [
        within(field.name, field),
        ...field.args.map((argument) => within(`${field.name}(${argument.name}:)`, argument)),
      ]),
    ];
  }
  return [type];
}

/** The three roots say what they are by their names. */
const rootsOf = (schema: GraphQLSchema): unknown[] => [
  schema.getQueryType(),
  schema.getMutationType(),
  schema.getSubscriptionType(),
];

it('every type, field, argument and value of the public schema is described', async () => {
  const schema = await buildAppSchema(composeForSchema().resolvers);
  const roots = rootsOf(schema);
  const parts = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => partsOf(type).filter((part) => !roots.includes(part)));
  const bare = parts.filter(({ description }) => !description?.trim()).map(({ name }) => name);
  expect(parts.length).toBeGreaterThan(400);
  expect(bare).toEqual([]);
});
