import type { BulkUpdateItemsInput } from '../../graphql/generated/graphql.ts';

/** What to change; the ids come from the selection. */
export type BulkChange = Omit<BulkUpdateItemsInput, 'ids'>;
