const KEY = 'llatria.last-contact';
const SELDOM = 5_000;
let noted = 0;

/** To be called whenever the server has answered; cheap. */
export function noteContact(): void {
  const now = Date.now();
  if (now - noted < SELDOM) return;
  noted = now;
  try {
    localStorage.setItem(KEY, new Date(now).toISOString());
  } catch {
    // A browser that forbids storage only forgets sooner.
  }
}

/** When the server last answered this device, as an ISO instant; null where that is not known. */
export function readLastContact(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** To be called when its person signs out. */
export function forgetContact(): void {
  noted = 0;
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Then there is nothing to forget either.
  }
}
