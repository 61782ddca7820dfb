import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { buildSchema, type GraphQLError, getVariableValues, Kind, parse, validate } from 'graphql';
import { EXAMPLES } from './examples.ts';

const schema = buildSchema(await readFile(new URL('../../../../schema.graphql', import.meta.url), 'utf8'));

it.each(EXAMPLES)('$name is valid, with its variables', ({ query, variables }) => {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const [operation] = document.definitions;
  const definitions = operation?.kind === Kind.OPERATION_DEFINITION ? operation.variableDefinitions : [];
  // The file is added by hand.
  const { errors = [] } = getVariableValues(schema, definitions ?? [], { file: 'photo', ...variables }) as {
    errors?: readonly GraphQLError[];
  };
  expect(errors).toEqual([]);
});
