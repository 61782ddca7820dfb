/**
 * The barcode as a GTIN, or null where it is none: 8, 12, 13 or 14 digits whose last is the check digit of
 * the GS1 General Specifications, 7.9. Sellers type all kinds of codes into this field, and a wrong GTIN makes
 * search engines reject the whole listing.
 */
export function gtinOf(barcode: string | null): string | null {
  const digits = barcode?.replace(/[\s-]/g, '') ?? '';
  if (!/^(\d{8}|\d{12,14})$/.test(digits) || /^0+$/.test(digits)) {
    return null;
  }
  const sum = [...digits]
    .reverse()
    .slice(1)
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1)) ? digits : null;
}
