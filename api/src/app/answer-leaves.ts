import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';
import { CurrencyCode, DateTime, Decimal } from '../shared/scalars.ts';

/** Writes a value that is not null as JSON, or throws where the type does not take it. */
export type LeafWriter = (value: unknown) => string;

/** Types that give a text as it is. */
const TEXTS: ReadonlySet<GraphQLLeafType> = new Set([GraphQLString, GraphQLID, Decimal, CurrencyCode]);

/**
 * Writes what graphql-js would write. The usual values of the usual types go past `serialize`, which gives the same
 * for them; everything else goes through it.
 */
export function leafWriter(type: GraphQLLeafType): LeafWriter {
  const serialized = (value: unknown): string => {
    const text = JSON.stringify(type.serialize(value) ?? undefined);
    if (text === undefined) {
      throw new TypeError(`${type.name} cannot show this value.`);
    }
    return text;
  };
  if (TEXTS.has(type)) {
    return (value) => (typeof value === 'string' ? JSON.stringify(value) : serialized(value));
  }
  if (type === GraphQLInt) {
    return (value) => (typeof value === 'number' && value === (value | 0) ? `${value}` : serialized(value));
  }
  if (type === GraphQLFloat) {
    return (value) => (typeof value === 'number' && Number.isFinite(value) ? `${value}` : serialized(value));
  }
  if (type === GraphQLBoolean) {
    return (value) => (typeof value === 'boolean' ? `${value}` : serialized(value));
  }
  if (type === DateTime) {
    return (value) => (value instanceof Date ? `"${value.toISOString()}"` : serialized(value));
  }
  if (isEnumType(type)) {
    const texts = new Map(
      type.getValues().map(({ name, value }) => [value as unknown, JSON.stringify(name)]),
    );
    return (value) => texts.get(value) ?? serialized(value);
  }
  return serialized;
}
