/**
 * Changes minor units by hundredths of a percent, rounded half up, without a float: 1999 by -1000 → 1799.
 * `hundredths` is above -10000, so the result is never negative.
 */
export function changeByPercent(minorUnits: number, hundredths: number): number {
  const scaled = BigInt(minorUnits) * BigInt(10_000 + hundredths);
  return Number((scaled * 2n + 10_000n) / 20_000n);
}
