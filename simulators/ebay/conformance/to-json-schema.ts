import type { Schema } from './open-api.ts';

/** Words of OpenAPI that JSON Schema does not know. */
const DROPPED = new Set([
  'example',
  'examples',
  'xml',
  'externalDocs',
  'discriminator',
  'nullable',
  'deprecated',
]);

/** eBay's file calls item aspects a string; they are names with lists of values. */
const ASPECTS: Schema = {
  type: 'object',
  additionalProperties: { type: 'array', items: { type: 'string' } },
};

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function convertedProperties(properties: Schema, file: string): Schema {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      if (name === 'aspects' && isSchema(schema) && schema.type === 'string') return [name, ASPECTS];
      return [name, isSchema(schema) ? toJsonSchema(schema, file) : schema];
    }),
  );
}

/**
 * Makes JSON Schema of an OpenAPI 3.0 schema. An object with named properties takes no others, so that a field
 * that eBay does not know is found.
 */
export function toJsonSchema(schema: Schema, file: string): Schema {
  if (typeof schema.$ref === 'string') return { $ref: `${file}${schema.$ref}` };
  const converted: Schema = {};
  for (const [word, value] of Object.entries(schema)) {
    if (DROPPED.has(word) || word.startsWith('x-')) continue;
    if (word === 'properties' && isSchema(value)) converted.properties = convertedProperties(value, file);
    else if (Array.isArray(value)) {
      converted[word] = value.map((each) => (isSchema(each) ? toJsonSchema(each, file) : each));
    } else converted[word] = isSchema(value) ? toJsonSchema(value, file) : value;
  }
  if (isSchema(converted.properties) && converted.additionalProperties === undefined) {
    converted.additionalProperties = false;
  }
  if (schema.nullable === true && typeof schema.type === 'string') converted.type = [schema.type, 'null'];
  return converted;
}
