import type { EbayError } from '../http/refusal.ts';
import { ebayError, Refusal } from '../http/refusal.ts';
import { isCondition } from '../metadata/conditions.ts';
import type { EbayAccount } from '../world/account.ts';
import type { ItemBody } from '../world/inventory.ts';
import type { World } from '../world/world.ts';
import { inventoryError, refusal, refuseAll } from './errors.ts';
import { pictureErrors } from './pictures.ts';

const MOST_PICTURES = 24;
const WEIGHT_UNITS = ['POUND', 'OUNCE', 'KILOGRAM', 'GRAM'];
const LENGTH_UNITS = ['INCH', 'FEET', 'CENTIMETER', 'METER'];

/** @throws Refusal 25707 for a SKU that is not made of letters and digits, 50 at most. */
export function checkSku(sku: string): void {
  if (!/^[A-Za-z0-9]{1,50}$/.test(sku)) throw refusal(25707);
}

function tooLong(field: string, text: string | undefined, most: number): EbayError[] {
  if ((text ?? '').length <= most) return [];
  return [
    inventoryError(25016, `${field}. A value of at most ${most} characters is allowed.`, {
      fieldName: field,
    }),
  ];
}

function aspectErrors(aspects: Record<string, string[]> = {}): EbayError[] {
  return Object.entries(aspects).flatMap(([name, values]) =>
    name.length > 40 || values.some((value) => value.length > 50 || value.trim() === '') || values.length > 30
      ? [inventoryError(25601, name, { fieldName: name })]
      : [],
  );
}

function packageErrors({ packageWeightAndSize: packed }: ItemBody): EbayError[] {
  if (!packed) return [];
  const { weight, dimensions } = packed;
  const badWeight = weight && (!(Number(weight.value) > 0) || !WEIGHT_UNITS.includes(weight.unit ?? ''));
  const sides = dimensions ? [dimensions.height, dimensions.length, dimensions.width] : [];
  const badSize =
    dimensions &&
    (sides.some((side) => !(Number(side) > 0)) || !LENGTH_UNITS.includes(dimensions.unit ?? ''));
  return badWeight || badSize ? [inventoryError(25715)] : [];
}

/**
 * What createOrReplaceInventoryItem refuses whatever becomes of the item later: values that no listing could
 * have. What a category wants is asked when the offer is published.
 * @throws Refusal
 */
export function checkItem(world: World, account: EbayAccount, body: ItemBody): void {
  if (body.condition !== undefined && !isCondition(body.condition)) {
    throw new Refusal(400, [
      ebayError('ACCESS', 2004, 'REQUEST', 'Invalid request', {
        longMessage: 'Could not serialize field [condition]',
        parameters: { reason: 'Could not serialize field [condition]' },
      }),
    ]);
  }
  const { product = {}, availability } = body;
  const quantity = availability?.shipToLocationAvailability?.quantity;
  const pictures = product.imageUrls ?? [];
  refuseAll([
    ...(quantity !== undefined && quantity < 0
      ? [inventoryError(25004, 'The quantity must not be negative.')]
      : []),
    ...tooLong('product.title', product.title, 80),
    ...tooLong('product.subtitle', product.subtitle, 55),
    ...tooLong('product.description', product.description, 4000),
    ...tooLong('product.brand', product.brand, 65),
    ...tooLong('product.mpn', product.mpn, 65),
    ...tooLong('conditionDescription', body.conditionDescription, 1000),
    ...aspectErrors(product.aspects),
    ...packageErrors(body),
    ...(pictures.length > MOST_PICTURES
      ? [inventoryError(25014, `At most ${MOST_PICTURES} are allowed.`)]
      : []),
    ...pictureErrors(world, account, pictures),
  ]);
}
