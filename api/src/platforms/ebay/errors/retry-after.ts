/** Longer than any quota's window: whatever asks for more is not believed. */
const MAX_MS = 26 * 60 * 60 * 1000;

/** The instant that `Retry-After` names, in seconds or as a date (RFC 9110, 10.2.3); null where there is none. */
export function retryAfterOf(headers: Headers, now: Date): Date | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  const at = /^\d{1,9}$/.test(value) ? now.getTime() + Number(value) * 1000 : Date.parse(value);
  if (Number.isNaN(at)) {
    return null;
  }
  return new Date(Math.min(Math.max(at, now.getTime() + 1000), now.getTime() + MAX_MS));
}
