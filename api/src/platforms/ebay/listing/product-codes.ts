/** A barcode as eBay's Product has it: each kind in a list of its own. */
export interface ProductCodes {
  readonly upc?: readonly string[];
  readonly ean?: readonly string[];
  readonly isbn?: readonly string[];
}

/**
 * What kind of code a barcode is, by its length, its prefix and its check digit (GS1 General Specifications, 7.9;
 * ISO 2108 for ISBN-10). Nothing for any other text: a wrong code makes eBay match the wrong product.
 */
export function productCodes(barcode: string | null): ProductCodes {
  const code = barcode?.replace(/[\s-]/g, '').toUpperCase() ?? '';
  if (/^\d{9}[\dX]$/.test(code)) {
    return isIsbn10(code) ? { isbn: [code] } : {};
  }
  const digits = code.replace(/^0(?=\d{13}$)/, '').replace(/^0(?=\d{12}$)/, '');
  if (!/^(\d{8}|\d{12}|\d{13})$/.test(digits) || /^0+$/.test(digits) || !hasCheckDigit(digits)) {
    return {};
  }
  if (digits.length === 12) {
    return { upc: [digits] };
  }
  return /^97[89]/.test(digits) && digits.length === 13 ? { isbn: [digits] } : { ean: [digits] };
}

function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    sum += place % 2 === 1 ? digit * 3 : digit;
  }
  return sum % 10 === 0;
}

function isIsbn10(code: string): boolean {
  const sum = [...code].reduce(
    (total, sign, index) => total + (10 - index) * (sign === 'X' ? 10 : Number(sign)),
    0,
  );
  return sum % 11 === 0;
}
