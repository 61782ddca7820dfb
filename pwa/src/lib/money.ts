/** An exact amount as the API speaks it: a decimal string and a currency, never a float. */
export interface MoneyValue {
  readonly amount: string;
  readonly currencyCode: string;
}

/** Number of digits after the point in a currency, for instance 2 for USD and 0 for JPY. */
export function fractionDigits(currencyCode: string): number {
  return currencyFormat(currencyCode).resolvedOptions().maximumFractionDigits ?? 2;
}

/** What the people of a country call their own currency. */
const AT_HOME: Readonly<Record<string, { readonly code: string; readonly symbol: string }>> = {
  'en-AU': { code: 'AUD', symbol: '$' },
  'en-CA': { code: 'CAD', symbol: '$' },
  'en-GB': { code: 'GBP', symbol: '£' },
  'en-IE': { code: 'EUR', symbol: '€' },
  'en-NZ': { code: 'NZD', symbol: '$' },
  'en-US': { code: 'USD', symbol: '$' },
};

/** An ordinary price at home; null for all else. The first use of `Intl` would hold up the first screen. */
export function formatAtHome({ amount, currencyCode }: MoneyValue, locale: string): string | null {
  const home = AT_HOME[locale];
  if (home?.code !== currencyCode || !/^(0|[1-9]\d*)(\.\d{1,2})?$/.test(amount)) return null;
  const [whole = '', fraction = ''] = amount.split('.');
  return `${home.symbol}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction.padEnd(2, '0')}`;
}

/**
 * An amount in the reader's language. `Intl` formats a decimal string exactly where the engine supports it;
 * the amount is only ever displayed from here, never calculated with.
 */
export function formatMoney(money: MoneyValue): string {
  const atHome = formatAtHome(money, navigator.language);
  if (atHome !== null) return atHome;
  return currencyFormat(money.currencyCode).format(money.amount as unknown as number);
}

/** The sign that stands before or after an amount, for instance $ or €. */
export function currencySymbol(currencyCode: string): string {
  const parts = currencyFormat(currencyCode).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currencyCode;
}

/**
 * The decimal string in what a person typed, or null where it is no amount. Takes `1,234.50`, `1.234,50`,
 * `12,5` and `12.5`: the last separator is the decimal one where one to `digits` figures follow it.
 */
export function parseAmount(text: string, digits = 2): string | null {
  const compact = text.replace(/[\s'\u00a0\u202f]/g, '').replace(/^\p{Sc}|\p{Sc}$/gu, '');
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(compact)) return null;
  const separator = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  const after = separator < 0 ? 0 : compact.length - separator - 1;
  const decimal = separator >= 0 && after <= digits;
  if (separator >= 0 && !decimal && after !== 3) return null;
  const grouped = decimal ? compact.slice(0, separator) : compact;
  if (grouped && !/^\d+$|^\d{1,3}([.,]\d{3})+$/.test(grouped)) return null;
  const whole = grouped.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  const fraction = decimal ? compact.slice(separator + 1) : '';
  return fraction ? `${whole || '0'}.${fraction}` : whole || '0';
}

const formats = new Map<string, Intl.NumberFormat>();

function currencyFormat(currencyCode: string): Intl.NumberFormat {
  let format = formats.get(currencyCode);
  if (!format) {
    format = new Intl.NumberFormat(undefined, { style: 'currency', currency: currencyCode });
    formats.set(currencyCode, format);
  }
  return format;
}
