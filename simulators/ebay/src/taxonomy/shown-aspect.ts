import type { Aspect } from './category.ts';

/** An aspect as getItemAspectsForCategory shows it. */
export const shownAspect = ({ name, values, ...constraint }: Aspect) => ({
  localizedAspectName: name,
  aspectConstraint: {
    aspectRequired: constraint.required,
    aspectMode: constraint.selectionOnly ? 'SELECTION_ONLY' : 'FREE_TEXT',
    itemToAspectCardinality: constraint.many ? 'MULTI' : 'SINGLE',
    aspectDataType: constraint.dataType,
    aspectMaxLength: constraint.maxLength,
    aspectUsage: constraint.required ? 'RECOMMENDED' : 'OPTIONAL',
    aspectEnabledForVariations: false,
    aspectApplicableTo: ['PRODUCT'],
    ...(constraint.requiredFrom ? { expectedRequiredByDate: constraint.requiredFrom } : {}),
  },
  ...(values.length > 0 ? { aspectValues: values.map((localizedValue) => ({ localizedValue })) } : {}),
});
