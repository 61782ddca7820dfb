import { currencyDigits, fromMinorUnits, isCurrency, toMinorUnits } from '../../../shared/money.ts';
import { objectOf, textOf } from './reading.ts';

/** A decimal string with all digits of its currency. */
export interface EbayMoney {
  readonly amount: string;
  readonly currencyCode: string;
}

/**
 * eBay's `{value, currency}`, which it writes with any number of digits ("0.0", "12.5"), with the digits of the
 * currency; null where it is no amount.
 */
export function moneyOf(value: unknown): EbayMoney | null {
  const { value: amount, currency } = objectOf(value);
  const currencyCode = textOf(currency, 3);
  const text = textOf(amount, 40);
  if (currencyCode === null || text === null || !isCurrency(currencyCode)) {
    return null;
  }
  const units = toMinorUnits(text, currencyCode);
  return units === null ? null : { amount: fromMinorUnits(units, currencyCode), currencyCode };
}

/** As eBay wants an amount: the value a string, with the digits of the currency. */
export function ebayAmount({ amount, currencyCode }: EbayMoney): { value: string; currency: string } {
  const units = toMinorUnits(amount, currencyCode);
  return { value: units === null ? amount : fromMinorUnits(units, currencyCode), currency: currencyCode };
}

/** Whether the amount has no more digits than its currency. */
export function isExact({ amount, currencyCode }: EbayMoney): boolean {
  const fraction = amount.split('.')[1]?.replace(/0+$/, '') ?? '';
  return fraction.length <= currencyDigits(currencyCode);
}
