import type { EbayError } from '../http/refusal.ts';
import type { EbayAccount, PolicyKind } from '../world/account.ts';
import type { InventoryItem, Offer } from '../world/inventory.ts';
import { inventoryError } from './errors.ts';

const KINDS = [
  ['fulfillment', 25007, 'fulfillmentPolicyId'],
  ['payment', 25008, 'paymentPolicyId'],
  ['return', 25009, 'returnPolicyId'],
] as const satisfies readonly [PolicyKind, number, string][];

/** The three policies must be there (25007/8/9), of their kind (25036) and of the marketplace (25035). */
export function policyErrors(account: EbayAccount, item: InventoryItem, offer: Offer): EbayError[] {
  const chosen = offer.body.listingPolicies ?? {};
  const errors: EbayError[] = [];
  for (const [kind, missing, field] of KINDS) {
    const id = chosen[field];
    const policy = account.policies.find((each) => each.id === id);
    if (!policy) errors.push(inventoryError(missing, `The ${field} is missing or unknown.`));
    else if (policy.kind !== kind) {
      errors.push(inventoryError(25036, `${policy.id} is not of type ${kind.toUpperCase()}`));
    } else if (policy.marketplaceId !== offer.marketplaceId) {
      errors.push(inventoryError(25035, offer.marketplaceId));
    } else if (kind === 'fulfillment') errors.push(...weightErrors(JSON.stringify(policy.body), item));
  }
  return errors;
}

/** Postage that eBay calculates needs the package's weight (25020). */
function weightErrors(policy: string, { body }: InventoryItem): EbayError[] {
  if (!policy.includes('"CALCULATED"') || body.packageWeightAndSize?.weight) return [];
  return [inventoryError(25020, 'Calculated shipping needs the weight of the package.')];
}
