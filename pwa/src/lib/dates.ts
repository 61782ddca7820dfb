const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago an instant was, in the reader's words; a date where it was more than a week ago. */
export function formatRelativeTime(instant: string, now: number = Date.now()): string {
  const difference = Date.parse(instant) - now;
  const distance = Math.abs(difference);
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  if (distance < MINUTE) return format.format(0, 'second');
  if (distance < HOUR) return format.format(Math.round(difference / MINUTE), 'minute');
  if (distance < DAY) return format.format(Math.round(difference / HOUR), 'hour');
  if (distance < 7 * DAY) return format.format(Math.round(difference / DAY), 'day');
  return formatDate(instant);
}

/** A calendar date in the reader's language, for instance 3 Mar 2026. */
export function formatDate(instant: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(Date.parse(instant));
}

/** A day and its time in the reader's language, for what is still to come: 3 Mar, 14:05. */
export function formatMoment(instant: string): string {
  const format = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(undefined, format).format(Date.parse(instant));
}
