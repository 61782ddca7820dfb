import { PlatformPosting } from '../../src/postings/posting.entity.ts';
import type { PostingState } from '../../src/postings/posting.state.ts';
import {
  type ChangeOptions,
  type Lease,
  LeaseLost,
  type PostingStore,
} from '../../src/postings/posting.store.ts';

export const LEASE_MS = 60_000;

/** Thrown where the simulated process dies; from then on it can write nothing. */
export class ProcessDied extends Error {}

/** One worker process: it can be made to die at its n-th write, just before or just after it. */
export interface SimulatedProcess {
  alive: boolean;
  diesAt: { readonly write: number; readonly moment: 'before' | 'after' } | null;
}

/** What outlives a process: the one posting, its waiting job and the time. */
interface SimulatedWorld {
  readonly now: Date;
  readonly posting: PlatformPosting & { leaseId: string | null; leaseExpiresAt: Date | null };
  job: Date | null;
  leases: number;
}

/** The store as one process sees it: dead processes write nothing. */
export function simulatedStore(world: SimulatedWorld, process: SimulatedProcess): PostingStore {
  let writes = 0;
  const write = <Result>(work: () => Result): Result => {
    if (!process.alive) {
      throw new ProcessDied();
    }
    const dying = ++writes === process.diesAt?.write ? process.diesAt.moment : null;
    const result = dying === 'before' ? undefined : work();
    if (dying) {
      process.alive = false;
      throw new ProcessDied();
    }
    return result as Result;
  };
  const held = (lease: Lease) => {
    if (world.posting.leaseId !== lease.id) {
      throw new LeaseLost();
    }
  };
  const release = () => Object.assign(world.posting, { leaseId: null, leaseExpiresAt: null });
  return {
    take: async (shopId, postingId) =>
      write(() => {
        const { leaseId, leaseExpiresAt, itemId } = world.posting;
        if (leaseId && leaseExpiresAt && leaseExpiresAt >= world.now) {
          return { heldUntil: leaseExpiresAt };
        }
        const id = `lease${++world.leases}`;
        world.posting.leaseId = id;
        world.posting.leaseExpiresAt = new Date(world.now.getTime() + LEASE_MS);
        return { id, shopId, postingId, itemId, afterCrash: leaseId !== null };
      }),
    read: async (lease) => {
      held(lease);
      return Object.assign(new PlatformPosting(), world.posting);
    },
    renew: async (lease) => held(lease),
    record: async (lease, recorded) =>
      write(() => {
        held(lease);
        world.posting.recorded = { ...recorded };
      }),
    change: async (lease: Lease, move: (state: PostingState) => PostingState, options: ChangeOptions = {}) =>
      write(() => {
        held(lease);
        if (options.onlyAt !== undefined && options.onlyAt !== world.posting.revision) {
          return 'STALE';
        }
        const released = options.releaseAt === world.posting.revision;
        Object.assign(world.posting, move(world.posting));
        if (released) {
          release();
        }
        return released ? 'RELEASED' : 'CHANGED';
      }),
    releaseUntil: async (lease, callAt) =>
      write(() => {
        held(lease);
        release();
        world.job = callAt;
      }),
    callAt: async (_shopId, _postingId, at) =>
      write(() => {
        world.job = at;
      }),
  };
}
