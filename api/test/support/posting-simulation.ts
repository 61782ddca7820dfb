import { pino } from 'pino';
import { Secret } from '../../src/infra/crypto/secret.ts';
import { exampleListing } from '../../src/platforms/adapter-contract.ts';
import { FakeAdapter, type FakeSettings } from '../../src/platforms/fake/fake.adapter.ts';
import { MemoryMarketplace } from '../../src/platforms/fake/fake-marketplace.ts';
import { FaultPlan } from '../../src/platforms/fake/faults.ts';
import type { PlatformAccount } from '../../src/platforms/platform-account.ts';
import { PlatformRegistry } from '../../src/platforms/platform-registry.ts';
import { type ItemForPosting, reasonToEnd } from '../../src/postings/listing.source.ts';
import type { Pause } from '../../src/postings/platform-accounts.ts';
import { PostingEngine } from '../../src/postings/posting.engine.ts';
import { PlatformPosting } from '../../src/postings/posting.entity.ts';
import { PostingMover } from '../../src/postings/posting.mover.ts';
import { blankPosting, isParked, type PostingEvent } from '../../src/postings/posting.state.ts';
import { ItemStatus, Platform } from '../../src/shared/enums.ts';
import { LEASE_MS, ProcessDied, type SimulatedProcess, simulatedStore } from './posting-simulation-store.ts';

const SHOP = {
  id: 'shop',
  name: 'Attic',
  handle: 'attic',
  currencyCode: 'USD',
  websiteEnabled: true,
  settings: null,
};
const SKU = 'SKU1';

const secret = async () => new Secret('token');
export const FAKE_ACCOUNT: PlatformAccount = { accountId: 'account', token: secret, renew: secret };

export interface SimulationOptions extends FakeSettings {
  readonly callTimeoutMs?: number;
}

/**
 * One item, one posting, one marketplace that knows no idempotency, and a worker that can die at any moment, all
 * in memory and on a clock that the test moves. The engine and the state machine are the real ones.
 */
export class PostingSimulation {
  now = new Date('2026-01-01T00:00:00Z');
  readonly marketplace = new MemoryMarketplace();
  readonly faults = new FaultPlan(() => this.die());
  readonly adapter: FakeAdapter;
  readonly posting = Object.assign(new PlatformPosting(), blankPosting(), {
    id: 'posting',
    shopId: SHOP.id,
    itemId: 'item',
    platform: Platform.EBAY,
    recorded: {},
    leaseId: null as string | null,
    leaseExpiresAt: null as Date | null,
  });
  /** When the posting's one waiting job is due; null: there is none. */
  job: Date | null = null;
  /** Most live listings that there ever were at once. */
  mostLive = 0;
  /** What happens in the middle of a call, just before the marketplace lists something. */
  meanwhile: (() => void) | null = null;
  /** What happens after the worker has read the posting and before it acts on it. */
  whileLooking: (() => void) | null = null;
  /** What the shop has connected; null: nothing. */
  account: PlatformAccount | null = FAKE_ACCOUNT;
  /** What was paused, if anything. */
  pause: Pause | null = null;
  /** How often the seller was asked to connect anew. */
  reconnects = 0;
  /** How often a worker took the posting in hand. */
  leases = 0;

  private process: SimulatedProcess = { alive: true, diesAt: null };
  private title = 1;
  private status = ItemStatus.ACTIVE;
  private deletedAt: Date | null = null;
  private readonly mover: PostingMover;
  private readonly platforms = new PlatformRegistry();

  constructor(private readonly options: SimulationOptions = {}) {
    const list = this.marketplace.list.bind(this.marketplace);
    this.marketplace.list = async (...listing) => {
      this.meanwhile?.();
      this.meanwhile = null;
      const id = await list(...listing);
      this.mostLive = Math.max(this.mostLive, (await this.live()).length);
      return id;
    };
    this.adapter = new FakeAdapter(this.marketplace, this.faults, { looksFirst: false, ...options });
    this.platforms.register(this.adapter);
    const rules = { maxAttempts: 5, backoffMs: (attempts: number) => attempts * 10_000 };
    this.mover = new PostingMover(this.platforms, { now: () => this.now }, rules);
  }

  /** A wish of the seller, as the service writes it. */
  wish(event: PostingEvent): void {
    this.apply(event);
  }

  /** A change of the item, as the follower writes it. */
  changeItem(change: 'edit' | 'sell' | 'delete' | 'archive' | 'restore'): void {
    if (change === 'edit') {
      // Back and forth, so that an older content can be wanted again.
      this.title = 3 - this.title;
    } else if (change === 'delete') {
      this.deletedAt = this.now;
    } else if (change === 'restore') {
      this.deletedAt = null;
      this.status = ItemStatus.ACTIVE;
    } else {
      this.status = change === 'sell' ? ItemStatus.SOLD : ItemStatus.ARCHIVED;
    }
    const reason = reasonToEnd(this.item());
    this.apply(reason ? { type: 'END', reason } : { type: 'EDITED' });
  }

  get sellable(): boolean {
    return reasonToEnd(this.item()) === null;
  }

  pass(ms: number): void {
    this.now = new Date(this.now.getTime() + ms);
  }

  loseJob(): void {
    this.job = null;
  }

  /** Runs the waiting job if it is due; the process may die at a write, or where a fault says so. */
  async work(diesAt: SimulatedProcess['diesAt'] = null): Promise<void> {
    if (!this.job || this.job > this.now) {
      return;
    }
    this.job = null;
    const process: SimulatedProcess = { alive: true, diesAt };
    this.process = process;
    const engine = new PostingEngine(
      {
        store: simulatedStore(this, process),
        listings: { find: async () => this.look() },
        platforms: this.platforms,
        accounts: {
          open: async () => this.account,
          connected: async () => new Set<Platform>(),
          pauseOf: async () => (this.pause && this.pause.until > this.now ? this.pause : null),
          pause: async (pause) => {
            this.pause = pause;
          },
          needsReconnect: async () => {
            this.reconnects++;
          },
        },
        mover: this.mover,
        clock: { now: () => this.now },
        log: pino({ level: 'silent' }),
      },
      { renewEveryMs: 1_000_000, callTimeoutMs: this.options.callTimeoutMs ?? 5000 },
    );
    try {
      const signal = new AbortController().signal;
      await engine.work(SHOP.id, 'posting', signal);
    } catch (error) {
      if (!(error instanceof ProcessDied)) {
        throw error;
      }
      // The queue gives the dead worker's job back.
      this.job ??= this.now;
    }
  }

  /** No more faults; time passes, the sweep looks, and the seller presses "try again" on what waits for them. */
  async heal(): Promise<void> {
    for (let round = 0; round < 30; round++) {
      this.pass(LEASE_MS + 300_000);
      if (isParked(this.posting.status)) {
        this.wish({ type: 'RETRY' });
      }
      if (this.posting.inFlightSince && !this.job) {
        this.job = this.now;
      }
      await this.work();
      if (!this.posting.inFlightSince && !isParked(this.posting.status)) {
        return;
      }
    }
    throw new Error(`It never healed: ${JSON.stringify(this.posting)}`);
  }

  async live() {
    const listings = await this.marketplace.ofSku(SHOP.id, SKU);
    return listings.filter((listing) => listing.live);
  }

  content(): object {
    return this.adapter.content(this.subject().listing);
  }

  private look(): ItemForPosting {
    const subject = this.subject();
    this.whileLooking?.();
    this.whileLooking = null;
    return subject;
  }

  private item() {
    return { deletedAt: this.deletedAt, status: this.status, quantity: 1 };
  }

  private subject(): ItemForPosting {
    const listing = { ...exampleListing(SKU), title: `Lamp ${this.title}` };
    return { item: { ...this.item(), version: this.title } as ItemForPosting['item'], shop: SHOP, listing };
  }

  private apply(event: PostingEvent): void {
    const next = this.mover.move(Platform.EBAY, this.posting, event);
    const moved = next.revision !== this.posting.revision;
    Object.assign(this.posting, next);
    if (moved && next.inFlightSince) {
      this.job = this.now;
    }
  }

  private die(): never {
    this.process.alive = false;
    throw new ProcessDied();
  }
}
