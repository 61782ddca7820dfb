import type { FoundCode } from '../../lib/code-messages.ts';

/** What the codes in a photo mean for whoever photographs. */
export type Reading =
  | {
      readonly kind: 'label';
      readonly sku: string;
      /** The photo shows the label and little else. */
      readonly closeUp: boolean;
    }
  | { readonly kind: 'product'; readonly barcode: string }
  /** Several labels that say different things. */
  | { readonly kind: 'unclear' };

/** From this part of the photo's width or height on, it is a photo of the label and of nothing else. */
const CLOSE_UP = 1 / 3;

/** As the API wants a SKU: plain letters, digits and signs, at most 50, with no space at its ends. */
const SKU = /^[\x21-\x7e](?:[\x20-\x7e]{0,48}[\x21-\x7e])?$/;

/** Codes on packages lead to pages, networks and people: what has an address is no label of a shelf. */
const ADDRESS =
  /:\/\/|^(?:www\.|mailto:|tel:|sms(?:to)?:|geo:|wifi:|mecard:|matmsg:|begin:|otpauth:|data:|javascript:)/i;

const GTIN = /^\d{8}(?:\d{4,5})?$/;

/** The SKU that a label says, or null where it says something else. */
export function skuOf(text: string): string | null {
  const sku = text.trim();
  return SKU.test(sku) && !ADDRESS.test(sku) ? sku : null;
}

/** What is to be made of the codes in a photo; null where there is nothing to be made of them. */
export function readingOf(codes: readonly FoundCode[]): Reading | null {
  const labels = codes.flatMap(({ kind, text, share }) => {
    const sku = kind === 'label' ? skuOf(text) : null;
    return sku === null ? [] : [{ sku, share }];
  });
  const [label] = labels;
  if (label) {
    if (labels.some(({ sku }) => sku !== label.sku)) return { kind: 'unclear' };
    const share = Math.max(...labels.map((each) => each.share));
    return { kind: 'label', sku: label.sku, closeUp: share >= CLOSE_UP };
  }
  const products = new Set(
    codes.flatMap(({ kind, text }) => (kind === 'product' && GTIN.test(text) ? [text] : [])),
  );
  const [barcode] = products;
  return barcode !== undefined && products.size === 1 ? { kind: 'product', barcode } : null;
}
