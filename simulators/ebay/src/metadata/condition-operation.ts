import type { ApplicationOperation, Call } from '../http/operation.ts';
import { type EbayError, ebayError, Refusal } from '../http/refusal.ts';
import type { Category, ConditionSet } from '../taxonomy/category.ts';
import { CATEGORIES, TREES } from '../taxonomy/tree.ts';
import { CARD_DESCRIPTORS, type Descriptor } from './card-descriptors.ts';
import { CONDITION_SETS } from './condition-sets.ts';
import { CONDITION_IDS } from './conditions.ts';

const MOST_CATEGORIES = 50;

const shownDescriptor = ({ id, name, required, values, maxLength }: Descriptor) => ({
  conditionDescriptorId: id,
  conditionDescriptorName: name,
  conditionDescriptorConstraint: {
    cardinality: 'SINGLE',
    mode: values.length > 0 ? 'SELECTION_ONLY' : 'FREE_TEXT',
    usage: required ? 'REQUIRED' : 'OPTIONAL',
    ...(maxLength ? { maxLength } : {}),
  },
  ...(values.length > 0
    ? {
        conditionDescriptorValues: values.map(([valueId, valueName]) => ({
          conditionDescriptorValueId: valueId,
          conditionDescriptorValueName: valueName,
        })),
      }
    : {}),
});

const shownConditions = (set: ConditionSet) =>
  CONDITION_SETS[set].map(({ condition, words, descriptors }) => ({
    conditionId: CONDITION_IDS[condition],
    conditionDescription: words,
    ...(descriptors ? { conditionDescriptors: CARD_DESCRIPTORS[descriptors].map(shownDescriptor) } : {}),
  }));

const warning = (id: number, message: string): EbayError => ebayError('API_METADATA', id, 'REQUEST', message);

/** The ids of `filter=categoryIds:{1|2}`; undefined where it is written otherwise. */
const filtered = (filter: string) => /^categoryIds:\{([\d|]+)\}$/.exec(filter)?.[1]?.split('|');

function chosen(filter: string | null): { categories: Category[]; warnings: EbayError[] } {
  const leaves = [...CATEGORIES.values()].filter(({ leaf }) => leaf);
  if (filter === null) return { categories: leaves, warnings: [] };
  const ids = filtered(filter);
  if (!ids) {
    const sample = 'Sample supported values: filter=categoryIds:{catId1|catId2|catId3}.';
    return { categories: leaves, warnings: [warning(46002, `The filter value is invalid. ${sample}`)] };
  }
  const warnings: EbayError[] = [];
  if (ids.length > MOST_CATEGORIES) {
    warnings.push(warning(46004, 'Only 50 Category IDs specified in the filter are considered.'));
  }
  const categories = ids
    .slice(0, MOST_CATEGORIES)
    .flatMap((id) => leaves.find((each) => each.id === id) ?? []);
  if (categories.length < Math.min(ids.length, MOST_CATEGORIES)) {
    warnings.push(warning(46003, 'The specified categoryId was not found for the marketplace.'));
  }
  return { categories, warnings };
}

function policies({ path, query }: Call) {
  const treeId = TREES.get(path.marketplace_id ?? '');
  if (treeId === undefined) {
    throw new Refusal(400, [warning(46001, 'The specified marketplace ID was not found.')]);
  }
  const { categories, warnings } = chosen(query.get('filter'));
  const rows = categories.flatMap(({ id, leaf }) =>
    leaf
      ? [
          {
            categoryTreeId: treeId,
            categoryId: id,
            itemConditionRequired: true,
            itemConditions: shownConditions(leaf.conditions),
          },
        ]
      : [],
  );
  return { status: 200, body: { itemConditionPolicies: rows, ...(warnings.length > 0 ? { warnings } : {}) } };
}

/** Which conditions a category takes. */
export const CONDITION_OPERATION: ApplicationOperation = {
  by: 'application',
  host: 'api',
  method: 'GET',
  path: '/sell/metadata/v1/marketplace/{marketplace_id}/get_item_condition_policies',
  scopes: ['api_scope', 'sell.inventory'],
  pool: 'sell.metadata',
  answer: policies,
};
