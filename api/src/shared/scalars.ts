import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function parseDateTime(value: unknown): Date {
  const date = typeof value === 'string' ? new Date(value) : undefined;
  const looksRight =
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value);
  if (!date || !looksRight || Number.isNaN(date.getTime())) {
    throw new GraphQLError('A DateTime is an RFC 3339 instant, for instance 2026-01-31T12:00:00.000Z.');
  }
  return date;
}

/** UTC instant, RFC 3339 with milliseconds. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'UTC instant, RFC 3339 with milliseconds.',
  serialize: (value) =>
    value instanceof Date ? value.toISOString() : new Date(value as string).toISOString(),
  parseValue: parseDateTime,
  parseLiteral: (node) => parseDateTime(node.kind === Kind.STRING ? node.value : undefined),
});

function parseDecimal(value: unknown): string {
  if (typeof value !== 'string' || value.length > 40 || !/^-?\d+(\.\d+)?$/.test(value)) {
    throw new GraphQLError('A Decimal is a number in a string with a point, for instance "12.50".');
  }
  return value;
}

/** Exact decimal number in a string. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'Exact decimal number in a string, for instance "12.50". Never a float.',
  serialize: (value) => String(value),
  parseValue: parseDecimal,
  parseLiteral: (node) => parseDecimal(node.kind === Kind.STRING ? node.value : undefined),
});

function parseCurrencyCode(value: unknown): string {
  if (typeof value !== 'string' || !/^[A-Z]{3}$/.test(value)) {
    throw new GraphQLError('A CurrencyCode is three capital letters of ISO 4217, for instance USD.');
  }
  return value;
}

/** ISO 4217 code. Whether a currency exists is checked where it is used. */
export const CurrencyCode = new GraphQLScalarType<string, string>({
  name: 'CurrencyCode',
  description: 'ISO 4217 code, for instance USD.',
  serialize: (value) => String(value),
  parseValue: parseCurrencyCode,
  parseLiteral: (node) => parseCurrencyCode(node.kind === Kind.STRING ? node.value : undefined),
});
