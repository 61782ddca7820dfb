import type { ItemCardFragment } from '../graphql/generated/graphql.ts';

/** Letters without accents and in lower case, as the server compares them. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What of an item is searched. */
type Searched = Pick<ItemCardFragment, 'title' | 'sku' | 'category' | 'tags'>;

/**
 * Whether every word of a search begins a word of what this device knows of an item. Simpler than the server's
 * search, and there without a network.
 */
export function foundLocally(search: string, item: Searched): boolean {
  const words = plain([item.title, item.sku, item.category ?? '', ...item.tags].join(' ')).split(
    /[^\p{L}\p{N}]+/u,
  );
  return plain(search)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
}
