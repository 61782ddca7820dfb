import type { ApplicationOperation, Call } from '../http/operation.ts';
import { taxonomyRefusal } from './errors.ts';
import { shownAspect } from './shown-aspect.ts';
import { shownSuggestion, suggestCategories } from './suggestions.ts';
import { CATEGORIES, ROOT_ID, TREE_VERSION, TREES } from './tree.ts';

const ROOT = '/commerce/taxonomy/v1';
const TREE = `${ROOT}/category_tree/{category_tree_id}`;
const shared = {
  by: 'application',
  host: 'api',
  method: 'GET',
  scopes: ['api_scope'],
  pool: 'commerce.taxonomy',
} as const;

function defaultTree({ query }: Call) {
  const marketplace = query.get('marketplace_id');
  if (!marketplace) throw taxonomyRefusal(62002);
  const categoryTreeId = TREES.get(marketplace);
  if (categoryTreeId === undefined) throw taxonomyRefusal(62003);
  return { status: 200, body: { categoryTreeId, categoryTreeVersion: TREE_VERSION } };
}

function treeOf({ path }: Call): string {
  const id = path.category_tree_id ?? '';
  if (![...TREES.values()].includes(id)) throw taxonomyRefusal(62004, 404);
  return id;
}

function suggestions(call: Call) {
  const id = treeOf(call);
  const text = call.query.get('q')?.trim();
  if (!text) throw taxonomyRefusal(62007);
  const found = suggestCategories(text);
  if (found.length === 0) return { status: 204 };
  const href = `${call.base}${ROOT}/category_tree/${id}`;
  return {
    status: 200,
    body: {
      categoryTreeId: id,
      categoryTreeVersion: TREE_VERSION,
      categorySuggestions: found.map((category) => shownSuggestion(category, href)),
    },
  };
}

function aspects(call: Call) {
  treeOf(call);
  const id = call.query.get('category_id');
  if (!id) throw taxonomyRefusal(62006);
  if (id === ROOT_ID) throw taxonomyRefusal(62008);
  const category = CATEGORIES.get(id);
  if (!category) throw taxonomyRefusal(62005);
  if (!category.leaf) throw taxonomyRefusal(62009);
  return { status: 200, body: { aspects: category.leaf.aspects.map(shownAspect) } };
}

/** The category tree: which there is, what fits a text, what a category wants to know. */
export const TAXONOMY_OPERATIONS: ApplicationOperation[] = [
  { ...shared, path: `${ROOT}/get_default_category_tree_id`, answer: defaultTree },
  { ...shared, path: `${TREE}/get_category_suggestions`, answer: suggestions },
  { ...shared, path: `${TREE}/get_item_aspects_for_category`, answer: aspects },
];
