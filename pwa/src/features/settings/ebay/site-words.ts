/** The country of a site, from eBay's id of it: EBAY_GB is United Kingdom. */
export function siteName(marketplaceId: string): string {
  return countryName(countryOf(marketplaceId));
}

/** The two letters of a site's country. */
export function countryOf(marketplaceId: string): string {
  return marketplaceId.replace(/^EBAY_/, '');
}

/** Where sellers mostly send from: the countries of eBay's sites, and those that sell abroad on them. */
const COUNTRIES =
  'US AT AU BE BR CA CH CN CZ DE DK ES FI FR GB GR HK HU IE IL IN IT JP KR LT LU LV MX MY NL NO NZ PH PL PT RO SE SG SI SK TH TW UA ZA'.split(
    ' ',
  );

/** Choices of a country, by name in the reader's language. */
export function countryOptions(): { value: string; label: string }[] {
  return COUNTRIES.map((value) => ({ value, label: countryName(value) })).sort((one, other) =>
    one.label.localeCompare(other.label),
  );
}

/** A country in the reader's language; its letters where the browser knows no name. */
function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
