/**
 * A whole number as it is read: `1,204`. Not by `toLocaleString`: the first use of `Intl` takes a phone a fifth of
 * a second, and the words around the number are English anyway.
 */
export function wholeNumber(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A number with its noun, for instance `1 photo` or `1,204 photos`. `many` only where an s is not enough. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${wholeNumber(count)} ${count === 1 ? one : many}`;
}
