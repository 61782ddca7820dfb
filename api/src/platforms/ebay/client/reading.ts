/**
 * Narrow readers for what comes from outside. Each gives what it promises or null (an empty object or list for
 * the containers), whatever it is handed; nobody casts an answer.
 */

export type PlainObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one where it is none. */
export function objectOf(value: unknown): PlainObject {
  return isObject(value) ? value : {};
}

/** The value as a list; an empty one where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that is not empty; null for everything else, over-long texts too. */
export function textOf(value: unknown, maxLength = 4000): string | null {
  return typeof value === 'string' && value !== '' && value.length <= maxLength ? value : null;
}

/** An id, which eBay writes as text here and as number there. */
export function idOf(value: unknown): string | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : textOf(value, 200);
}

export function booleanOf(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** A finite number. */
export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A whole number that is not negative. */
export function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** An instant in ISO 8601. */
export function dateOf(value: unknown): Date | null {
  const text = textOf(value, 40);
  const date = text === null ? null : new Date(text);
  return date && !Number.isNaN(date.getTime()) ? date : null;
}

/** Every text of a list. */
export function textsOf(value: unknown, maxLength = 4000): string[] {
  return listOf(value).flatMap((entry) => textOf(entry, maxLength) ?? []);
}
