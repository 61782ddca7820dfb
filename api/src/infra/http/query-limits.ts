/**
 * What one request may ask for. The largest honest query, 100 items with photos, AI data, postings and sales,
 * uses 150 tokens and costs about 6,000; the standard introspection query uses 184 tokens. See docs/adr/0003.
 */
export const QUERY_LIMITS = {
  /** Words and signs of the query text, counted while it is read. */
  tokens: 2000,
  /** Fields with every fragment written out. */
  fields: 1000,
  /** Levels of fields. Introspection does not count: graphql-js bounds it by a rule of its own. */
  depth: 12,
  aliases: 30,
  directives: 20,
  /** Directives at one place, where none of ours is repeatable: each surplus one is a mistake to report. */
  directivesInOnePlace: 4,
  /** Fields of one response name: checking that they can be merged takes the square of it. */
  repeated: 60,
  /** Mutations in one request. */
  mutations: 10,
  /** Objects that the answer may hold, roughly: see `measureQuery`. */
  cost: 15_000,
} as const;

export type QueryLimit = keyof typeof QUERY_LIMITS;

/** Assumed length of a list that has no `first` or `last`, such as the photos of an item. */
export const LIST_LENGTH = 5;

/** Assumed `first` or `last` where it is a variable. */
export const PAGE_LENGTH = 100;

/** Costs of a field without objects, of an object, and of a root field, which is at least one SQL statement. */
export const LEAF_COST = 0.05;
export const OBJECT_COST = 1;
export const ROOT_COST = 100;
