import type { Clock } from '../shared/clock.ts';
import { clientId } from '../shared/identifiers.ts';
import { type MoneyInput, toMinorUnits } from '../shared/money.ts';
import { Problems } from '../shared/problems.ts';
import type { Sale } from './sale.entity.ts';
import type { MarkSoldInput } from './sale.inputs.ts';

/** The columns of a sale that do not come from its item. */
export type SaleDetails = Pick<
  Sale,
  'id' | 'platform' | 'quantity' | 'priceMinor' | 'feesMinor' | 'shippingCostMinor' | 'soldAt'
>;

/** The clock of a phone may run ahead by so much before its "now" counts as the future. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Checks everything that can be known without the item; refuses with all problems at once. */
export function toSaleDetails(input: MarkSoldInput, currencyCode: string, clock: Clock): SaleDetails {
  const problems = new Problems();
  const amount = (field: 'price' | 'fees' | 'shippingCost', label: string) =>
    readAmount(problems, field, label, input[field], currencyCode);
  const now = clock.now();
  const soldAt = input.soldAt ?? now;
  if (soldAt.getTime() > now.getTime() + CLOCK_TOLERANCE_MS) {
    problems.add(
      'soldAt',
      'IN_THE_FUTURE',
      'The day of the sale lies in the future. Choose today or earlier.',
    );
  }
  const quantity = input.quantity ?? 1;
  if (quantity < 1) {
    problems.add('quantity', 'INVALID_QUANTITY', 'At least one piece must be sold.');
  }
  const details = {
    id: clientId(input.saleId, 'saleId'),
    platform: input.platform ?? null,
    quantity,
    priceMinor: amount('price', 'The price'),
    feesMinor: amount('fees', 'The fees'),
    shippingCostMinor: amount('shippingCost', 'The shipping cost'),
    soldAt: new Date(Math.min(soldAt.getTime(), now.getTime())),
  };
  problems.throwIfAny();
  return details;
}

function readAmount(
  problems: Problems,
  field: string,
  label: string,
  money: MoneyInput | null | undefined,
  currencyCode: string,
): number | null {
  if (money == null) {
    return null;
  }
  if (money.currencyCode != null && money.currencyCode !== currencyCode) {
    problems.add(field, 'CURRENCY_MISMATCH', `The shop works in ${currencyCode}, not ${money.currencyCode}.`);
    return null;
  }
  const units = toMinorUnits(money.amount, currencyCode);
  if (units === null || units < 0) {
    problems.add(
      field,
      'INVALID_AMOUNT',
      `${label} must be zero or more, with the digits that ${currencyCode} has.`,
    );
    return null;
  }
  return units;
}
