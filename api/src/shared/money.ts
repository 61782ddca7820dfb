import { Field, InputType, ObjectType } from 'type-graphql';
import { CurrencyCode, Decimal } from './scalars.ts';

/** An amount with its currency, as it crosses the API's edge. Inside, money is integer minor units. */
@ObjectType({ simpleResolvers: true, description: 'An amount with its currency.' })
export class Money {
  @Field(() => Decimal, {
    description: 'In major units, with all digits of the currency: "12.50" for USD, "1250" for JPY.',
  })
  amount!: string;

  @Field(() => CurrencyCode, { description: 'The currency of the shop.' })
  currencyCode!: string;
}

@InputType({
  description:
    "An amount of zero or more, at most 9,999,999,999.99. Another currency than the shop's is refused as CURRENCY_MISMATCH.",
})
export class MoneyInput {
  @Field(() => Decimal, {
    description: 'In major units, with no more digits than the currency has; INVALID_AMOUNT otherwise.',
  })
  amount!: string;

  @Field(() => CurrencyCode, { nullable: true, description: "The shop's currency where it is left out." })
  currencyCode?: string;
}

/** Largest amount that is accepted, in minor units: 9,999,999,999.99 of a two-digit currency. */
export const MAX_MINOR_UNITS = 999_999_999_999;

const knownCurrencies = new Set(Intl.supportedValuesOf('currency'));
const digitsByCurrency = new Map<string, number>();

/** True for a code that ISO 4217 knows, as the runtime's own tables say. */
export function isCurrency(code: string): boolean {
  return knownCurrencies.has(code);
}

/** Digits behind the point: 2 for USD, 0 for JPY, 3 for KWD. */
export function currencyDigits(currencyCode: string): number {
  let digits = digitsByCurrency.get(currencyCode);
  if (digits === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency: currencyCode });
    digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    digitsByCurrency.set(currencyCode, digits);
  }
  return digits;
}

/**
 * Turns a decimal string into integer minor units without passing through a float.
 * Gives null where the amount has more digits than the currency, or is too large.
 */
export function toMinorUnits(amount: string, currencyCode: string): number | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  if (!match) {
    return null;
  }
  const digits = currencyDigits(currencyCode);
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > digits || (match[2] ?? '').replace(/^0+/, '').length > 13) {
    return null;
  }
  const units = Number(`${match[2]}${fraction.padEnd(digits, '0')}`);
  if (units > MAX_MINOR_UNITS) {
    return null;
  }
  return match[1] && units !== 0 ? -units : units;
}

/** Writes integer minor units as a decimal string with all digits of the currency: 1250 → "12.50". */
export function fromMinorUnits(units: number, currencyCode: string): string {
  const digits = currencyDigits(currencyCode);
  if (digits === 0) {
    return String(units);
  }
  const text = String(Math.abs(units)).padStart(digits + 1, '0');
  return `${units < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Pairs minor units with their currency for the API, or null where there is no amount. */
export function toMoney(units: number | null | undefined, currencyCode: string): Money | null {
  return units == null ? null : { amount: fromMinorUnits(units, currencyCode), currencyCode };
}
