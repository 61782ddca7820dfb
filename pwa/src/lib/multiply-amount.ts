/** An amount so many times over, exactly: decimal strings go in and come out, no float in between. */
export function multiplyAmount(amount: string, times: number): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const product = (BigInt(whole + fraction) * BigInt(times)).toString().padStart(fraction.length + 1, '0');
  if (fraction.length === 0) return product;
  return `${product.slice(0, -fraction.length)}.${product.slice(-fraction.length)}`;
}
