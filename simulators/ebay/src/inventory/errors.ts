import { type EbayError, ebayError, Refusal } from '../http/refusal.ts';

/** The messages of eBay's OpenAPI file (sell_inventory_v1, x-response-codes) that this eBay gives. */
const MESSAGES = {
  25002: 'A user error has occurred. {0}',
  25003: 'Invalid price. {0}',
  25004: 'Invalid quantity. {0}',
  25005: 'Invalid category. {0}',
  25007: 'Invalid Shipping policy information. {0}',
  25008: 'Invalid Payment policy information. {0}',
  25009: 'Invalid Return policy information. {0}',
  25012: 'Invalid location. {0}',
  25014: 'Invalid pictures. {0}',
  25015: 'Invalid picture URL. {0}',
  25016: 'Invalid {0}',
  25018: 'Incomplete account information. {0}',
  25019: 'Cannot revise the listing. {0}',
  25020: 'Invalid package details. {0}',
  25021: 'Invalid condition information. {0}',
  25022: 'Invalid attribute. {0}',
  25026: 'Selling limits exceeded. {0}',
  25029: '{0} is required for this category.',
  25035: 'The specified policy is not found for the market place {0}',
  25036: 'The policy(ies) {0}',
  25086: 'The URL provided must be an eBay Picture Service URL. {0}',
  25601: 'Invalid attribute. {0}',
  25604: 'Input error. {0}',
  25702: 'SKU {0} is not available in the system',
  25706: 'You have provided invalid pagination values. {0}.',
  25707: 'Invalid sku. sku has to be alphanumeric with upto 50 characters in length',
  25708: 'Invalid sku',
  25709: 'Invalid request. Invalid value for field {0}',
  25710: "We didn't find the resource/entity you are requesting. Please verify the request",
  25713: 'This Offer is not available : {0}.',
  25715: 'Invalid Dimension and Weight',
  25727: 'The number of InventoryItems in the request cannot exceed {0}.',
  25728: 'InventoryItems should be unique in the request.',
  25729: 'The combination of SKU, marketplaceId and format should be unique.',
  25733: 'Valid SKU and locale information are required for all the InventoryItems in the request.',
  25734: 'SKU should be unique in the request.',
  25800: 'Invalid {0}.',
  25801: 'Missing field {0}.',
  25802: 'Input error. {0}',
  25803: '{0} already exists.',
  25805: '{0} Not Found.',
} as const;

/** The ids of MESSAGES. */
export type InventoryErrorId = keyof typeof MESSAGES;

/** An entry of the Inventory API; `detail` goes where eBay's text has a placeholder. */
export function inventoryError(
  id: InventoryErrorId,
  detail = '',
  parameters?: Record<string, string>,
): EbayError {
  return ebayError('API_INVENTORY', id, 'REQUEST', MESSAGES[id].replace('{0}', detail).trim(), {
    subdomain: 'Selling',
    ...(parameters ? { parameters } : detail ? { parameters: { additionalInfo: detail } } : {}),
  });
}

/** A 400 with one entry, to be thrown. */
export const refusal = (id: InventoryErrorId, detail = '', parameters?: Record<string, string>) =>
  new Refusal(400, [inventoryError(id, detail, parameters)]);

/** A 404 with one entry: what the path names is not there. */
export const notThere = (id: 25702 | 25710 | 25713 | 25805, detail = '') =>
  new Refusal(404, [inventoryError(id, detail)]);

/** @throws Refusal with every entry, where there is one. */
export function refuseAll(errors: EbayError[]): void {
  if (errors.length > 0) throw new Refusal(400, errors);
}

/** The warning of a publish that left a field out because the category has none such (25028). */
export const fieldDropped = (field: string): EbayError =>
  ebayError('API_INVENTORY', 25028, 'REQUEST', `${field} is not applicable and has been dropped`, {
    subdomain: 'Selling',
    parameters: { field },
  });

/** The warning that the condition has no such field, as a conditionDescription of something new (25030). */
export const fieldDroppedForCondition = (field: string): EbayError =>
  ebayError(
    'API_INVENTORY',
    25030,
    'REQUEST',
    `${field} is not applicable for the condition and has been dropped`,
    {
      subdomain: 'Selling',
      parameters: { field },
    },
  );
