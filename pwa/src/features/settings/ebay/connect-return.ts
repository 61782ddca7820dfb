/** What eBay sent the seller back with: a code to be exchanged, or the name of an error. */
export interface ConnectReturn {
  readonly code: string | null;
  readonly state: string | null;
  readonly error: string | null;
}

const BEGUN = 'llatria.connect.begun';
const RETURNED = 'llatria.connect.returned';

/** Reads the query of the return address; decoded once, as it was encoded once. Null where it says nothing. */
export function readReturn(search: string): ConnectReturn | null {
  const query = new URLSearchParams(search);
  const code = query.get('code');
  const error = query.get('error');
  return code || error ? { code, state: query.get('state'), error } : null;
}

/** Remembers which connection was begun in this tab. */
export function rememberBegun(state: string): void {
  write(BEGUN, state);
}

/** Keeps what came back, so that the address bar can be cleared and a sign-in may come in between. */
export function keepReturn(returned: ConnectReturn): void {
  write(RETURNED, JSON.stringify(returned));
}

/** What came back and is not dealt with yet. */
export function keptReturn(): ConnectReturn | null {
  try {
    const text = sessionStorage.getItem(RETURNED);
    return text === null ? null : (JSON.parse(text) as ConnectReturn);
  } catch {
    return null;
  }
}

/** True where another connection was begun in this tab than the one that this answers. */
export function answersAnother({ state }: ConnectReturn): boolean {
  const begun = read(BEGUN);
  return begun !== null && state !== null && begun !== state;
}

/** Forgets all of it, once the server has had its say. */
export function forgetReturn(): void {
  for (const key of [BEGUN, RETURNED]) {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // Where nothing can be kept, nothing is there to forget.
    }
  }
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // A browser that forbids storage still connects, as long as nobody has to sign in between.
  }
}
