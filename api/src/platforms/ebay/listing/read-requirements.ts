import {
  booleanOf,
  countOf,
  listOf,
  objectOf,
  type PlainObject,
  textOf,
  textsOf,
} from '../client/reading.ts';
import type { EbayAspectRule, EbayDescriptorRule, EbayRequirements } from './ebay-details.ts';

/** No category has as many; whatever is beyond is not read. */
const MAX_ASPECTS = 500;
const MAX_DESCRIPTORS = 50;
const MAX_VALUES = 1000;

/** What was kept of a category's wishes, whatever it is; what cannot be read is left out. Pure. */
export function readRequirements(value: unknown): EbayRequirements {
  const { aspects, conditionIds, conditionRequired, descriptors } = objectOf(value);
  return {
    aspects: listOf(aspects)
      .slice(0, MAX_ASPECTS)
      .flatMap((aspect) => aspectRuleOf(objectOf(aspect)) ?? []),
    conditionIds: textsOf(conditionIds, 20),
    conditionRequired: booleanOf(conditionRequired) ?? false,
    ...(descriptors != null && { descriptors: descriptorRulesOf(objectOf(descriptors)) }),
  };
}

function descriptorRulesOf(source: PlainObject): NonNullable<EbayRequirements['descriptors']> {
  const rules = Object.entries(source).map(([conditionId, list]) => {
    const some = listOf(list).slice(0, MAX_DESCRIPTORS);
    return [conditionId, some.flatMap((rule) => descriptorRuleOf(objectOf(rule)) ?? [])] as const;
  });
  return Object.fromEntries(rules);
}

function descriptorRuleOf(source: PlainObject): EbayDescriptorRule | null {
  const id = textOf(source.id, 40);
  if (id === null) {
    return null;
  }
  const values = listOf(source.values).slice(0, MAX_VALUES).map(objectOf);
  return {
    id,
    name: textOf(source.name, 200) ?? id,
    required: source.required === true,
    maxLength: countOf(source.maxLength),
    values: values.flatMap((one) => {
      const valueId = textOf(one.id, 40);
      return valueId === null ? [] : [{ id: valueId, name: textOf(one.name, 200) ?? valueId }];
    }),
  };
}

function aspectRuleOf(source: PlainObject): EbayAspectRule | null {
  const name = textOf(source.name, 200);
  if (name === null) {
    return null;
  }
  return {
    name,
    required: source.required === true,
    mode: source.mode === 'SELECTION_ONLY' ? 'SELECTION_ONLY' : 'FREE_TEXT',
    cardinality: source.cardinality === 'MULTI' ? 'MULTI' : 'SINGLE',
    maxLength: countOf(source.maxLength),
    ...(Array.isArray(source.values) && { values: textsOf(source.values.slice(0, MAX_VALUES), 500) }),
  };
}
