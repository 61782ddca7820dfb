import { isObject } from './json.ts';
import { ebayError, Refusal } from './refusal.ts';

/**
 * What a body may hold: the name of a scalar, `[shape]` for a list, an object of shapes for an object, and
 * `map of lists` for item aspects (name to values), which eBay's published schema calls a string by mistake.
 */
export type Shape =
  | 'string'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'map of lists'
  | readonly [Shape]
  | { readonly [field: string]: Shape };

/** The type of what `take` returns for a shape; every field may be missing, as in eBay's schemas. */
export type Shaped<S> = S extends 'string'
  ? string
  : S extends 'number' | 'integer'
    ? number
    : S extends 'boolean'
      ? boolean
      : S extends 'map of lists'
        ? Record<string, string[]>
        : S extends readonly [infer Inner]
          ? Shaped<Inner>[]
          : { -readonly [K in keyof S]?: Shaped<S[K]> };

function refuse(path: string): never {
  throw new Refusal(400, [
    ebayError('ACCESS', 2004, 'REQUEST', 'Invalid request', {
      longMessage: `Could not serialize field [${path || 'body'}]`,
      parameters: { reason: `Could not serialize field [${path || 'body'}]` },
    }),
  ]);
}

function aspects(value: unknown, path: string): Record<string, string[]> {
  if (!isObject(value)) refuse(path);
  return Object.fromEntries(
    Object.entries(value).map(([name, values]) => {
      if (!Array.isArray(values)) refuse(`${path}.${name}`);
      return [name, values.map((each) => (typeof each === 'string' ? each : refuse(`${path}.${name}`)))];
    }),
  );
}

function taken(value: unknown, shape: Shape, path: string): unknown {
  if (shape === 'map of lists') return aspects(value, path);
  if (shape === 'integer') return Number.isInteger(value) ? value : refuse(path);
  if (typeof shape === 'string') return typeof value === shape ? value : refuse(path);
  if (Array.isArray(shape)) {
    const inner = shape[0] as Shape;
    return Array.isArray(value)
      ? value.map((each, at) => taken(each, inner, `${path}[${at}]`))
      : refuse(path);
  }
  if (!isObject(value)) refuse(path);
  const fields = Object.entries(shape as { readonly [field: string]: Shape });
  return Object.fromEntries(
    fields.flatMap(([field, inner]) => {
      const held = value[field];
      if (held === undefined || held === null) return [];
      return [[field, taken(held, inner, path ? `${path}.${field}` : field)]];
    }),
  );
}

/**
 * Takes what the shape names out of a body and drops the rest, as eBay ignores fields it does not know.
 * @throws Refusal 2004 where a field has the wrong type.
 */
export function take<const S extends Shape>(body: unknown, shape: S): Shaped<S> {
  return taken(body ?? {}, shape, '') as Shaped<S>;
}
