import { POLICY_OPERATIONS } from './account/policy-operations.ts';
import { PROGRAM_OPERATIONS } from './account/program-operations.ts';
import type { Operation } from './http/operation.ts';
import { USER_OPERATION } from './identity/user-operation.ts';
import { ITEM_OPERATIONS } from './inventory/item-operations.ts';
import { OFFER_OPERATIONS } from './inventory/offer-operations.ts';
import { LOCATION_OPERATIONS } from './location/location-operations.ts';
import { IMAGE_OPERATIONS } from './media/image-operations.ts';

/** Every REST call that this eBay answers. */
export const OPERATIONS: readonly Operation[] = [
  ...ITEM_OPERATIONS,
  ...OFFER_OPERATIONS,
  ...LOCATION_OPERATIONS,
  ...POLICY_OPERATIONS,
  ...PROGRAM_OPERATIONS,
  ...IMAGE_OPERATIONS,
  USER_OPERATION,
];
