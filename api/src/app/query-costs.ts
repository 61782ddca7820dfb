import type { FieldCosts } from '../infra/http/query-measure.ts';

/** Fields that take more work than the objects of their answer: several SQL statements, a count, a password hash. */
export const FIELD_COSTS: FieldCosts = {
  'Query.itemFacets': 1000,
  'InventoryItemConnection.totalCount': 200,
  'Mutation.register': 2000,
  'Mutation.login': 2000,
  'Mutation.changePassword': 4000,
  'Mutation.identifyItem': 2000,
};
