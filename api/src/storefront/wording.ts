import type { PublicListing } from '../platforms/website/public-listing.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A price as people write it: "$40", "$12.50", "€1,250". From the decimal string, so that no cent is lost. */
export function priceText(price: PublicListing['price']): string {
  if (!price) {
    return 'Price on request';
  }
  let format = formats.get(price.currencyCode);
  if (!format) {
    format = new Intl.NumberFormat('en', {
      style: 'currency',
      currency: price.currencyCode,
      trailingZeroDisplay: 'stripIfInteger',
    });
    formats.set(price.currencyCode, format);
  }
  return format.format(price.amount as Intl.StringNumericLiteral);
}

/** The beginning of a text on one line, cut between words, for places that show no more. */
export function excerpt(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const signs = [...line];
  if (signs.length <= limit) {
    return line;
  }
  const cut = signs.slice(0, limit - 1).join('');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}
