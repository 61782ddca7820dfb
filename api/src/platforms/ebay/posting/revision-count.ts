import { PlatformFailure } from '../../platform-failure.ts';
import { nextPacificMidnight, pacificDay } from '../client/pacific-time.ts';
import type { RecordedPush } from './recorded-steps.ts';

/** eBay: 250 revisions of a listing a day (sell_inventory 1.18.4, createOrReplaceInventoryItem). */
export const REVISIONS_PER_DAY = 250;

/** The note of a push of so many calls that is about to begin. Throws `PlatformFailure` where the day is used up. */
export function nextPush(
  last: RecordedPush | null,
  listingId: string,
  calls: number,
  now: Date,
): RecordedPush {
  const day = pacificDay(now);
  const sofar = last?.listingId === listingId && last.day === day ? last.count : 0;
  if (sofar + calls > REVISIONS_PER_DAY) {
    throw new PlatformFailure({
      code: 'REVISION_LIMIT',
      message: `eBay lets a listing be changed ${REVISIONS_PER_DAY} times a day. The listing stays as it is; the change is made tomorrow.`,
      retryable: true,
      outcome: 'refused',
      retryAt: nextPacificMidnight(now),
    });
  }
  return { listingId, day, count: sofar + calls, open: true };
}
