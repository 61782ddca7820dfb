import type { Failure, Outcome } from '../graphql/outcome.ts';
import {
  type AlongWithCommands,
  amendCommand,
  listCommands,
  removeCommand,
  saveCommands,
  takeBackCommand,
} from './command-store.ts';
import type { StoredCommand } from './database.ts';
import type { KeptWork, Rewrite } from './kept-work.ts';
import { grouped, nextDue, pauseAfter, startable } from './outbox-order.ts';

/** Brings one command to the server. Never called twice at a time for one command of this device. */
export type CommandHandler = (
  command: StoredCommand,
  tools: { readonly onProgress: (sent: number) => void; readonly signal: AbortSignal },
) => Promise<Outcome>;

export type CommandHandlers = Readonly<Record<string, CommandHandler>>;

/** What is waiting, moving and stuck, for the screens. */
export interface OutboxSnapshot {
  /** False until the device has been read once. */
  readonly ready: boolean;
  readonly commands: readonly StoredCommand[];
  /** Commands that are on their way from this tab, with the part of the photo that has left. */
  readonly sending: ReadonlyMap<string, number>;
  /** Photos that the server has confirmed since there was last nothing to do. */
  readonly confirmedPhotos: number;
}

interface OutboxOptions {
  readonly userId: string;
  /** Fetched when there is something to send for the first time. */
  readonly loadHandlers: () => Promise<CommandHandlers>;
}

const EMPTY: OutboxSnapshot = { ready: false, commands: [], sending: new Map(), confirmedPhotos: 0 };
const NONE: readonly StoredCommand[] = [];
const AT_ONCE = 2;

/** A command that has not moved for so long hangs on a dead connection, and makes way for a new try. */
const LONGEST_SILENCE = 120_000;
const CHANNEL = 'llatria-outbox';

/** Words for a handler that failed in a way nobody foresaw; the command stays. */
const UNFORESEEN: Failure = {
  code: 'UNFORESEEN',
  message: 'Something went wrong on this device. It is kept here and tried again.',
  errors: [],
};

const SILENT: Failure = {
  code: 'SILENT',
  message: 'The server did not answer for two minutes.',
  errors: [],
};

/**
 * Sends what this device has kept, in order for each item, two at a time, from one tab of the browser. A
 * command leaves the device only when the server has confirmed it; what is refused waits for a person, what
 * fails is tried again after a pause, when the network returns, and when the app comes to the front.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #listeners = new Set<() => void>();
  readonly #running = new Map<string, AbortController>();
  /** Told of every sign of life of a running command. */
  readonly #heard = new Map<string, () => void>();
  readonly #channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : null;
  #snapshot: OutboxSnapshot = EMPTY;
  #byItem: ReadonlyMap<string, readonly StoredCommand[]> = new Map();
  #handlers: Promise<CommandHandlers> | null = null;
  #stopping: AbortController | null = null;
  #inCharge = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  readonly getSnapshot = (): OutboxSnapshot => this.#snapshot;

  /** What is kept of one item; the same array until something of it changes. */
  readonly commandsOf = (itemId: string): readonly StoredCommand[] => this.#byItem.get(itemId) ?? NONE;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads what is kept and begins to send as soon as no other tab does. Returns the way to stop. */
  start(): () => void {
    const stopping = new AbortController();
    const { signal } = stopping;
    this.#stopping = stopping;
    this.#channel?.addEventListener('message', () => void this.#refresh(), { signal });
    window.addEventListener('online', () => void this.retry(), { signal });
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'visible') void this.#refresh();
      },
      { signal },
    );
    void this.#refresh();
    void this.#takeCharge(signal);
    return () => {
      stopping.abort();
      clearTimeout(this.#timer);
      for (const controller of this.#running.values()) controller.abort();
    };
  }

  /** One tab at a time sends; without Web Locks every tab does, which the ids of the commands make harmless. */
  async #takeCharge(signal: AbortSignal): Promise<void> {
    const hold = async (): Promise<void> => {
      this.#inCharge = true;
      this.#pump();
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      this.#inCharge = false;
    };
    if (!navigator.locks) return hold();
    await navigator.locks
      .request(`${CHANNEL}-${this.#options.userId}`, { signal }, hold)
      .catch(() => undefined);
  }

  /** Keeps commands, with the drafts and photos that they are about, and sends them. Rejects where storage is full. */
  async enqueue(commands: readonly StoredCommand[], along: AlongWithCommands = {}): Promise<void> {
    await saveCommands(commands, along);
    if (this.#snapshot.commands.length === 0) this.#set({ confirmedPhotos: 0 });
    this.#announce();
    await this.#refresh();
  }

  /** Tries again now: everything that waits, or only these, refused ones included. */
  async retry(ids?: readonly string[]): Promise<void> {
    const chosen = this.#snapshot.commands.filter((command) =>
      ids ? ids.includes(command.id) : command.state === 'waiting' && command.notBefore > 0,
    );
    for (const { id } of chosen) await amendCommand(id, { state: 'waiting', notBefore: 0 });
    this.#announce();
    await this.#refresh();
  }

  /** Puts something else in the place of a refused command, and sends that. */
  async replace(id: string, payload: unknown): Promise<void> {
    const fresh = { payload, state: 'waiting', failure: null, clash: undefined, notBefore: 0 } as const;
    await amendCommand(id, fresh);
    this.#announce();
    await this.#refresh();
  }

  /** Makes something else of what is kept of these items, as far as it has not left; null where it is too late. */
  async rewrite(
    itemIds: readonly string[],
    rewrite: Rewrite,
    draftIds?: readonly string[],
  ): Promise<KeptWork | null> {
    const { rewriteKept } = await import(/* webpackChunkName: "kept-work" */ './kept-work.ts');
    const next = await rewriteKept(this.#options.userId, itemIds, rewrite, draftIds);
    this.#announce();
    await this.#refresh();
    return next;
  }

  /** Takes a command back that was never sent; false where it is too late, and only its opposite helps. */
  async takeBack(id: string): Promise<boolean> {
    const inTime = await takeBackCommand(id);
    this.#announce();
    await this.#refresh();
    return inTime;
  }

  /** Gives a command up, with its photo. Only ever at the wish of a person. */
  async discard(id: string): Promise<void> {
    const command = this.#snapshot.commands.find((each) => each.id === id);
    this.#running.get(id)?.abort();
    if (command) await removeCommand(command);
    this.#announce();
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    if (this.#stopping?.signal.aborted) return;
    const commands = await listCommands(this.#options.userId).catch(() => this.#snapshot.commands);
    this.#set({ ready: true, commands });
    this.#pump();
  }

  #pump(): void {
    if (!this.#inCharge || this.#stopping?.signal.aborted || !navigator.onLine) return;
    const now = Date.now();
    const { commands } = this.#snapshot;
    for (const command of startable(commands, new Set(this.#running.keys()), now, AT_ONCE)) {
      void this.#run(command);
    }
    clearTimeout(this.#timer);
    const due = nextDue(commands, now);
    if (due !== null) this.#timer = setTimeout(() => this.#pump(), due - now + 10);
  }

  async #run(command: StoredCommand): Promise<void> {
    const controller = new AbortController();
    this.#running.set(command.id, controller);
    this.#progress(command.id, 0);
    // Another tab may have let it go, or carried it over: what is kept now is what is sent.
    const current = await amendCommand(command.id, { startedAt: command.startedAt ?? Date.now() }).catch(
      () => command,
    );
    const outcome = current && (await this.#handle(current, controller));
    if (outcome) await this.#settle(command, outcome).catch(() => undefined);
    this.#announce();
    // Only once the list is known to be new may the command count as at rest: it would start again otherwise.
    await this.#refresh();
    this.#running.delete(command.id);
    this.#progress(command.id, null);
    this.#pump();
  }

  /** How it ended; null where it was called off, and its end is nobody's business any more. */
  async #handle(command: StoredCommand, controller: AbortController): Promise<Outcome | null> {
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<Outcome>((resolve) => {
      const listen = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => resolve({ kind: 'later', failure: SILENT }), LONGEST_SILENCE);
      };
      listen();
      this.#heard.set(command.id, listen);
    });
    const calledOff = new Promise<null>((resolve) => {
      signal.addEventListener('abort', () => resolve(null));
    });
    const outcome = await Promise.race([this.#ask(command, signal), silence, calledOff]);
    clearTimeout(timer);
    this.#heard.delete(command.id);
    if (outcome?.kind === 'later') controller.abort();
    return outcome;
  }

  async #ask(command: StoredCommand, signal: AbortSignal): Promise<Outcome> {
    try {
      this.#handlers ??= this.#options.loadHandlers();
      const handler = (await this.#handlers)[command.kind];
      // A newer version of the app has written it, and will know it again.
      if (!handler) return { kind: 'later', failure: UNFORESEEN };
      return await handler(command, { signal, onProgress: (sent) => this.#progress(command.id, sent) });
    } catch {
      this.#handlers = null;
      return { kind: 'later', failure: UNFORESEEN };
    }
  }

  async #settle(command: StoredCommand, outcome: Outcome): Promise<void> {
    if (outcome.kind === 'done') {
      await removeCommand(command, outcome);
      if (command.photoId) this.#set({ confirmedPhotos: this.#snapshot.confirmedPhotos + 1 });
      return;
    }
    const attempts = command.attempts + 1;
    const refused = outcome.kind === 'refused';
    const asked = refused ? 0 : (outcome.pauseMilliseconds ?? 0);
    await amendCommand(command.id, {
      attempts,
      state: refused ? 'refused' : 'waiting',
      failure: outcome.failure,
      clash: refused ? outcome.clash : undefined,
      notBefore: Date.now() + Math.max(asked, pauseAfter(attempts)),
    });
  }

  #progress(id: string, sent: number | null): void {
    const sending = new Map(this.#snapshot.sending);
    if (sent === null) sending.delete(id);
    else sending.set(id, sent);
    this.#heard.get(id)?.();
    this.#set({ sending });
  }

  #announce(): void {
    this.#channel?.postMessage('changed');
  }

  #set(change: Partial<OutboxSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    if (change.commands) this.#byItem = grouped(change.commands, this.#byItem);
    for (const listener of this.#listeners) listener();
  }
}
