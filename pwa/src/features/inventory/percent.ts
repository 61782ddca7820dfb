import { parseAmount } from '../../lib/money.ts';
import { isSmaller } from './compare-amounts.ts';

interface ReadPercent {
  /** Signed decimal string for the API, or null where the text gives none. */
  readonly value: string | null;
  /** What is wrong, in words; undefined while nothing is typed. */
  readonly problem: string | undefined;
}

/** A percentage as typed. Lowering goes to just above nothing, raising to eleven times the price. */
export function readPercent(text: string, raise: boolean): ReadPercent {
  if (text.trim() === '') return { value: null, problem: undefined };
  const amount = parseAmount(text.replace('%', ''), 2);
  if (amount === null) return { value: null, problem: 'Enter a number such as 10 or 12.5.' };
  if (!isSmaller('0', amount)) return { value: null, problem: 'Enter more than 0.' };
  if (raise && isSmaller('1000', amount)) return { value: null, problem: 'Raise by 1000 % at most.' };
  if (!raise && !isSmaller(amount, '100')) return { value: null, problem: 'Lower by less than 100 %.' };
  return { value: raise ? amount : `-${amount}`, problem: undefined };
}
