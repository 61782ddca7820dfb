import {
  finishRefreshAttempt,
  readPendingSignOut,
  readSessionMarker,
  writePendingSignOut,
  writeSessionMarker,
} from './session-marker.ts';
import { type AccessToken, type RefreshOutcome, requestLogout, requestRefresh } from './session-requests.ts';

/** What of the session the screen depends on. */
export interface SessionSnapshot {
  readonly status: 'signed-in' | 'signed-out';
  readonly userId: string | null;
  readonly notice: string | null;
}

type Message = { readonly type: 'signed-in'; readonly userId: string } | { readonly type: 'signed-out' };

const SIGNED_OUT: SessionSnapshot = { status: 'signed-out', userId: null, notice: null };
const LOCK = 'llatria-session-refresh';

/** Thrown where a request would need a token and the server cannot be reached to get one. */
export class SessionUnreachableError extends Error {
  override readonly name = 'SessionUnreachableError';
  constructor() {
    super('The server could not be reached to renew the session.');
  }
}

/**
 * The session of this tab: the access token, which lives in memory alone, and whether somebody is signed in.
 * However many requests find the token expired, one refresh runs; tabs take turns by a Web Lock.
 */
export class SessionController {
  #snapshot: SessionSnapshot;
  #token: AccessToken | null = null;
  #refreshing: Promise<RefreshOutcome> | null = null;
  /** Grows with every beginning and end, so that a late answer of an old session changes nothing. */
  #generation = 0;
  readonly #listeners = new Set<() => void>();
  readonly #channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('llatria-session') : null;

  constructor() {
    const userId = readSessionMarker();
    this.#snapshot = userId ? { status: 'signed-in', userId, notice: null } : SIGNED_OUT;
    this.#channel?.addEventListener('message', (event) => this.#hear(event.data as Message));
    window.addEventListener('online', () => void this.#finishPendingSignOut());
    void this.#finishPendingSignOut();
  }

  readonly getSnapshot = (): SessionSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * A token that can be used now, renewed first where needed; null while nobody is signed in. Rejects with
   * `SessionUnreachableError` where the server cannot be reached.
   */
  async getAccessToken(): Promise<string | null> {
    if (this.#snapshot.status === 'signed-out') return null;
    if (this.#token && this.#token.usableUntil > Date.now()) return this.#token.value;
    const outcome = await this.refresh();
    if (outcome.kind === 'unreachable') throw new SessionUnreachableError();
    return outcome.kind === 'renewed' ? outcome.token.value : null;
  }

  /** To be called where the server refused this token: the next request renews it. */
  invalidate(token: string | null): void {
    if (token === null || this.#token?.value === token) this.#token = null;
  }

  /** Renews the token; everybody who asks meanwhile waits for the same answer. */
  refresh(): Promise<RefreshOutcome> {
    this.#refreshing ??= this.#refreshInTurn().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #refreshInTurn(): Promise<RefreshOutcome> {
    const generation = this.#generation;
    const outcome = await (navigator.locks
      ? navigator.locks.request(LOCK, requestRefresh)
      : requestRefresh());
    if (generation !== this.#generation) return { kind: 'refused' };
    if (outcome.kind === 'renewed') this.#token = outcome.token;
    if (outcome.kind === 'refused' && this.#snapshot.status === 'signed-in') {
      this.#end('Your session on this device has ended. Sign in again; what you had begun is still here.');
    }
    return outcome;
  }

  /** A person has signed in here. */
  begin(userId: string, token: AccessToken): void {
    this.#generation += 1;
    this.#token = token;
    finishRefreshAttempt();
    writePendingSignOut(false);
    writeSessionMarker(userId);
    this.#set({ status: 'signed-in', userId, notice: null });
    this.#tell({ type: 'signed-in', userId });
  }

  /** Ends the session here and in the other tabs, then on the server, now or when it can be reached. */
  async signOut(): Promise<void> {
    const token = this.#token?.value;
    this.#end(null);
    this.#tell({ type: 'signed-out' });
    writePendingSignOut(true);
    await this.#finishPendingSignOut(token);
  }

  async #finishPendingSignOut(token?: string): Promise<void> {
    if (!readPendingSignOut() || this.#snapshot.status === 'signed-in') return;
    const generation = this.#generation;
    if ((await requestLogout(token)) && generation === this.#generation) writePendingSignOut(false);
  }

  #end(notice: string | null): void {
    this.#generation += 1;
    this.#token = null;
    finishRefreshAttempt();
    writeSessionMarker(null);
    this.#set({ ...SIGNED_OUT, notice });
  }

  #hear(message: Message): void {
    if (message.type === 'signed-out') {
      if (this.#snapshot.status === 'signed-in') this.#end(null);
    } else if (message.userId !== this.#snapshot.userId) {
      // Another person, or the first one: this tab starts anew from what the device now holds.
      window.location.reload();
    } else {
      this.#token = null;
    }
  }

  #tell(message: Message): void {
    this.#channel?.postMessage(message);
  }

  #set(snapshot: SessionSnapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }
}
