/** Whether one decimal string is less than another, digit by digit: an amount never becomes a float. */
export function isSmaller(one: string, other: string): boolean {
  const [oneWhole, oneFraction] = split(one);
  const [otherWhole, otherFraction] = split(other);
  if (oneWhole.length !== otherWhole.length) return oneWhole.length < otherWhole.length;
  if (oneWhole !== otherWhole) return oneWhole < otherWhole;
  return oneFraction < otherFraction;
}

/** Whole part without zeros in front, fraction without zeros behind. */
function split(amount: string): readonly [string, string] {
  const [whole = '', fraction = ''] = amount.split('.');
  return [whole.replace(/^0+/, ''), fraction.replace(/0+$/, '')];
}
