import type { EbayClient } from '../client/ebay-client.ts';
import { listOf, objectOf, type PlainObject, textOf } from '../client/reading.ts';
import { unreadable } from '../client/transport-trouble.ts';
import type { EbayAspect, EbayCategory, EbayCategoryTree } from './category-facts.ts';
import { readAspect } from './read-aspect.ts';

const BASE = '/commerce/taxonomy/v1';

/** Categories and their item specifics (commerce_taxonomy v1.1.1), asked with the application's token. */
export class EbayTaxonomy {
  constructor(private readonly client: EbayClient) {}

  /** Throws `PlatformFailure`, as everything here. */
  async defaultTree(marketplaceId: string, signal?: AbortSignal): Promise<EbayCategoryTree> {
    const query = new URLSearchParams({ marketplace_id: marketplaceId });
    const path = `${BASE}/get_default_category_tree_id?${query}`;
    const { categoryTreeId, categoryTreeVersion } = objectOf(await this.get(path, signal));
    const treeId = textOf(categoryTreeId, 40);
    if (treeId === null) {
      throw unreadable({ method: 'GET', path });
    }
    return { treeId, version: textOf(categoryTreeVersion, 40) ?? '' };
  }

  /** Categories for some words, best first; none where eBay has no idea. In the sandbox their names are nonsense. */
  async suggestions(treeId: string, words: string, signal?: AbortSignal): Promise<EbayCategory[]> {
    const query = new URLSearchParams({ q: words.slice(0, 350) });
    const body = await this.get(`${treePath(treeId)}/get_category_suggestions?${query}`, signal);
    return listOf(objectOf(body).categorySuggestions).flatMap((entry) => suggestionOf(objectOf(entry)) ?? []);
  }

  /** The item specifics of a category without sub-categories. */
  async aspects(treeId: string, categoryId: string, signal?: AbortSignal): Promise<EbayAspect[]> {
    const query = new URLSearchParams({ category_id: categoryId });
    const body = await this.get(`${treePath(treeId)}/get_item_aspects_for_category?${query}`, signal);
    return listOf(objectOf(body).aspects).flatMap((aspect) => readAspect(aspect) ?? []);
  }

  /** 204 stands for "none". */
  private get(path: string, signal?: AbortSignal): Promise<unknown> {
    return this.client.ask(this.client.appToken, { method: 'GET', path, signal });
  }
}

const treePath = (treeId: string): string => `${BASE}/category_tree/${encodeURIComponent(treeId)}`;

function suggestionOf({ category, categoryTreeNodeAncestors }: PlainObject): EbayCategory | null {
  const { categoryId, categoryName } = objectOf(category);
  const id = textOf(categoryId, 40);
  if (id === null) {
    return null;
  }
  const ancestors = listOf(categoryTreeNodeAncestors)
    .map(objectOf)
    .sort((one, other) => level(one) - level(other));
  return {
    categoryId: id,
    name: textOf(categoryName, 500) ?? id,
    path: ancestors.flatMap((ancestor) => textOf(ancestor.categoryName, 500) ?? []),
  };
}

/** eBay counts levels from the top, and lists the nearest ancestor first. */
function level({ categoryTreeNodeLevel }: PlainObject): number {
  return typeof categoryTreeNodeLevel === 'number' ? categoryTreeNodeLevel : 0;
}
