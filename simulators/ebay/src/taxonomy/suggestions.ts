import type { Category } from './category.ts';
import { ancestors, CATEGORIES } from './tree.ts';

const words = (text: string) =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);

function score({ name, leaf }: Category, asked: readonly string[]): number {
  const known = new Set([...words(name), ...words(leaf?.words ?? '')]);
  return asked.filter((word) => known.has(word) || known.has(word.replace(/s$/, ''))).length;
}

/** Leaf categories for a search text, best first; a text that fits none gives none. */
export function suggestCategories(text: string): Category[] {
  const asked = words(text);
  return [...CATEGORIES.values()]
    .filter(({ leaf }) => leaf)
    .map((category) => ({ category, points: score(category, asked) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, 8)
    .map(({ category }) => category);
}

/** A suggestion as getCategorySuggestions shows it. */
export function shownSuggestion(category: Category, treeHref: string) {
  const above = ancestors(category);
  return {
    category: { categoryId: category.id, categoryName: category.name },
    categoryTreeNodeLevel: above.length + 1,
    categoryTreeNodeAncestors: above.map(({ id, name }, at) => ({
      categoryId: id,
      categoryName: name,
      categoryTreeNodeLevel: above.length - at,
      categorySubtreeNodeHref: `${treeHref}/get_category_subtree?category_id=${id}`,
    })),
  };
}
