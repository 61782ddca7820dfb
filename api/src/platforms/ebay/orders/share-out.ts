/**
 * Shares an amount (whole minor units) out by weights so that nothing is lost or made: each share is rounded down, and
 * what is left goes one by one to those that were rounded most, the first of equals before the others. All weights
 * zero share equally. Works for negative amounts (refunded fees) and in whole numbers only.
 */
export function shareOut(amount: number, weights: readonly number[]): number[] {
  if (weights.length === 0) {
    return [];
  }
  const sign = amount < 0 ? -1 : 1;
  const safe = weights.map((weight) => BigInt(Math.max(0, Math.trunc(weight))));
  const parts = safe.every((weight) => weight === 0n) ? safe.map(() => 1n) : safe;
  const total = parts.reduce((sum, part) => sum + part, 0n);
  const whole = BigInt(Math.abs(amount));
  const shares = parts.map((part) => (whole * part) / total);
  const rests = parts.map((part, index) => ({ index, rest: (whole * part) % total }));
  let left = whole - shares.reduce((sum, share) => sum + share, 0n);
  rests.sort((one, other) =>
    one.rest === other.rest ? one.index - other.index : one.rest > other.rest ? -1 : 1,
  );
  for (const { index } of rests) {
    if (left === 0n) {
      break;
    }
    shares[index] = (shares[index] as bigint) + 1n;
    left--;
  }
  return shares.map((share) => sign * Number(share) || 0);
}
