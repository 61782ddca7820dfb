/** A number with its noun, for instance `1 photo` or `1,204 photos`. `many` only where an s is not enough. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}
