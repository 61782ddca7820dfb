/** One page of a list, with the fields that eBay's collections share. */
export interface Page<T> {
  rows: T[];
  total: number;
  limit: number;
  offset: number;
  href: string;
  next?: string;
  prev?: string;
}

/** Cuts a page out of a list. `start` is the first row; the links keep the other query fields. */
export function pageOf<T>(
  rows: readonly T[],
  { base, path, query }: { base: string; path: string; query: URLSearchParams },
  { limit, offset, inRows = true }: { limit: number; offset: number; inRows?: boolean },
): Page<T> {
  // Offsets of the Inventory API count pages, all others rows.
  const start = inRows ? offset : offset * limit;
  const step = inRows ? limit : 1;
  const at = (value: number) => {
    const other = new URLSearchParams(query);
    other.set('limit', String(limit));
    other.set('offset', String(value));
    return `${base}${path}?${other}`;
  };
  return {
    rows: rows.slice(start, start + limit),
    total: rows.length,
    limit,
    offset,
    href: at(offset),
    ...(start + limit < rows.length ? { next: at(offset + step) } : {}),
    ...(offset > 0 ? { prev: at(Math.max(0, offset - step)) } : {}),
  };
}

/** A whole number of the query within bounds; undefined where it is something else. */
export function wholeNumber(
  text: string | null,
  { fallback, least, most }: { fallback: number; least: number; most: number },
): number | undefined {
  if (text === null) return fallback;
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}
