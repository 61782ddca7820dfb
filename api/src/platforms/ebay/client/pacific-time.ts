const PACIFIC = 'America/Los_Angeles';

const HOUR_MS = 3_600_000;
const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: PACIFIC, dateStyle: 'short' });

/** The calendar day in California, as 2026-01-31: eBay's days. */
export function pacificDay(at: Date): string {
  return dayFormat.format(at);
}

/** When the next day begins in California: eBay's daily quotas are filled then. */
export function nextPacificMidnight(at: Date): Date {
  const today = pacificDay(at);
  let hour = new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS);
  while (pacificDay(hour) === today) {
    hour = new Date(hour.getTime() + HOUR_MS);
  }
  return hour;
}
