import type { ApiHost, Operation } from './operation.ts';

/** The operation that a call means, and what its path says. */
export interface Found {
  operation: Operation;
  path: Record<string, string>;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function match(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [at, segment] of wanted.entries()) {
    const value = decoded(given[at] ?? '');
    if (value === undefined) return undefined;
    if (!segment.startsWith('{')) {
      if (segment !== value) return undefined;
      continue;
    }
    if (value === '') return undefined;
    values[segment.slice(1, -1)] = value;
  }
  return values;
}

/**
 * Finds the operation of a call. Host, method and trailing slash must be eBay's own; a literal path wins over
 * one with a variable, so `inventory_item/…` never swallows another operation.
 */
export function findOperation(
  operations: readonly Operation[],
  host: ApiHost,
  method: string,
  path: string,
): Found | undefined {
  const found = operations
    .filter((operation) => operation.host === host && operation.method === method)
    .flatMap((operation) => {
      const values = match(operation.path, path);
      return values ? [{ operation, path: values }] : [];
    });
  return found.sort((a, b) => Object.keys(a.path).length - Object.keys(b.path).length)[0];
}
