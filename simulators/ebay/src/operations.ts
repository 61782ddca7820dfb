import { POLICY_OPERATIONS } from './account/policy-operations.ts';
import { PROGRAM_OPERATIONS } from './account/program-operations.ts';
import { RATE_LIMIT_OPERATIONS } from './analytics/rate-limit-operations.ts';
import { SEARCH_OPERATION } from './browse/search-operation.ts';
import { ORDER_OPERATIONS } from './fulfillment/order-operations.ts';
import type { Operation } from './http/operation.ts';
import { USER_OPERATION } from './identity/user-operation.ts';
import { BULK_OPERATIONS } from './inventory/bulk-operations.ts';
import { ITEM_OPERATIONS } from './inventory/item-operations.ts';
import { OFFER_OPERATIONS } from './inventory/offer-operations.ts';
import { LOCATION_OPERATIONS } from './location/location-operations.ts';
import { IMAGE_OPERATIONS } from './media/image-operations.ts';
import { CONDITION_OPERATION } from './metadata/condition-operation.ts';
import { DESTINATION_OPERATIONS } from './notification/destination-operations.ts';
import { PUBLIC_OPERATIONS } from './notification/public-operations.ts';
import { SUBSCRIPTION_OPERATIONS } from './notification/subscription-operations.ts';
import { TAXONOMY_OPERATIONS } from './taxonomy/taxonomy-operations.ts';

/** Every REST call that this eBay answers. */
export const OPERATIONS: readonly Operation[] = [
  ...ITEM_OPERATIONS,
  ...OFFER_OPERATIONS,
  ...LOCATION_OPERATIONS,
  ...POLICY_OPERATIONS,
  ...PROGRAM_OPERATIONS,
  ...IMAGE_OPERATIONS,
  ...ORDER_OPERATIONS,
  ...TAXONOMY_OPERATIONS,
  ...RATE_LIMIT_OPERATIONS,
  CONDITION_OPERATION,
  ...BULK_OPERATIONS,
  ...DESTINATION_OPERATIONS,
  ...SUBSCRIPTION_OPERATIONS,
  ...PUBLIC_OPERATIONS,
  SEARCH_OPERATION,
  USER_OPERATION,
];
