/** An item specific of a category, with what eBay's aspectConstraint says of it. */
export interface Aspect {
  name: string;
  required: boolean;
  /** SELECTION_ONLY: only the listed values are taken. */
  selectionOnly: boolean;
  many: boolean;
  values: readonly string[];
  maxLength: number;
  dataType: 'STRING' | 'NUMBER' | 'DATE';
  /** From when eBay will require it, though it does not yet. */
  requiredFrom?: string;
}

/** Which conditions a category takes; the sets are in metadata/condition-sets.ts. */
export type ConditionSet = 'goods' | 'apparel' | 'books' | 'media' | 'cards' | 'electronics' | 'new only';

/** A category of the tree. Only a leaf takes listings. */
export interface Category {
  id: string;
  name: string;
  parentId?: string;
  leaf?: { aspects: readonly Aspect[]; conditions: ConditionSet; words: string };
}

type Settings = Partial<Omit<Aspect, 'name' | 'values'>>;

/** An aspect; without values it is free text. */
export function aspect(name: string, values = '', settings: Settings = {}): Aspect {
  return {
    name,
    required: false,
    selectionOnly: false,
    many: false,
    maxLength: 65,
    dataType: 'STRING',
    values: values ? values.split('|') : [],
    ...settings,
  };
}

/** An aspect without which nothing is published. */
export const required = (name: string, values = '', settings: Settings = {}): Aspect =>
  aspect(name, values, { ...settings, required: true });

/** A required aspect of which only the listed values are taken. */
export const chosen = (name: string, values: string, settings: Settings = {}): Aspect =>
  required(name, values, { ...settings, selectionOnly: true });

/** A category that holds others. */
export const branch = (id: string, name: string, parentId?: string): Category => ({
  id,
  name,
  ...(parentId ? { parentId } : {}),
});

/** A category that takes listings; `words` are what a search finds it by. */
export const leaf = (
  id: string,
  name: string,
  parentId: string,
  { conditions, words, aspects }: { conditions: ConditionSet; words: string; aspects: Aspect[] },
): Category => ({ id, name, parentId, leaf: { conditions, words, aspects } });
