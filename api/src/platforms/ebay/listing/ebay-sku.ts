/** eBay: letters and digits, at most 50 (error 25707, sell_inventory 1.18.4). */
const MAX_LENGTH = 50;

/** The random end of a UUID: 48 bits. */
const ID_LETTERS = 12;

/** Whether eBay takes it as a SKU. */
export function isEbaySku(text: string): boolean {
  return text.length <= MAX_LENGTH && /^[A-Za-z0-9]+$/.test(text);
}

/**
 * The SKU that eBay knows an item by: the seller's own without what eBay does not take, then `L` and the end of the
 * item's id. It reads well on a packing slip and is never another item's.
 */
export function ebaySku(sellerSku: string, itemId: string): string {
  const id = itemId
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(-ID_LETTERS)
    .toUpperCase();
  const mark = `L${id}`;
  return `${plainSku(sellerSku).slice(0, MAX_LENGTH - mark.length)}${mark}`;
}

/** The seller's SKU as far as eBay takes it. */
export function plainSku(sellerSku: string): string {
  return sellerSku.replace(/[^A-Za-z0-9]/g, '');
}
