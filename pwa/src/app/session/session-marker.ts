import { newRandomId } from '../../lib/identifiers.ts';

const MARKER = 'llatria.session';
const LAST_USER = 'llatria.last-user';
const ATTEMPT = 'llatria.refresh-attempt';
const PENDING_SIGN_OUT = 'llatria.pending-sign-out';

/** Storage that survives a reload; a browser that forbids it only forgets sooner. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing to keep it in.
  }
}

/** The user whose session this device holds, as far as it knows; the cookie itself cannot be read. */
export function readSessionMarker(): string | null {
  return read(MARKER);
}

export function writeSessionMarker(userId: string | null): void {
  write(MARKER, userId);
}

/** Who was signed in last, so that another person never meets their data. */
export function readLastUser(): string | null {
  return read(LAST_USER);
}

export function writeLastUser(userId: string | null): void {
  write(LAST_USER, userId);
}

/**
 * The identifier of the refresh that is under way. It stays until a reply arrives: repeating it after a
 * lost reply gets the same answer, where a new one would look like a stolen token.
 */
export function currentRefreshAttempt(): string {
  const attempt = read(ATTEMPT) ?? newRandomId();
  write(ATTEMPT, attempt);
  return attempt;
}

export function finishRefreshAttempt(): void {
  write(ATTEMPT, null);
}

/** True where somebody signed out while the server could not be told. */
export function readPendingSignOut(): boolean {
  return read(PENDING_SIGN_OUT) !== null;
}

export function writePendingSignOut(pending: boolean): void {
  write(PENDING_SIGN_OUT, pending ? '1' : null);
}
