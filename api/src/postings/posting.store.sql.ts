import type { Database, Transaction } from '../infra/db/database.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import { newId } from '../shared/identifiers.ts';
import { PlatformPosting } from './posting.entity.ts';
import { callWorker } from './posting.jobs.ts';
import type { PostingRepository } from './posting.repository.ts';
import type { PostingState } from './posting.state.ts';
import {
  type Changed,
  type ChangeOptions,
  type Lease,
  LeaseLost,
  type PostingStore,
} from './posting.store.ts';

const GIVEN_BACK = { leaseId: null, leaseExpiresAt: null };

/** The store of the engine in PostgreSQL. Every write names the lease, so that an old one writes nothing. */
export class SqlPostingStore implements PostingStore {
  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
    private readonly postings: PostingRepository,
    /** How long a lease holds after its holder was last heard of. */
    private readonly leaseMs: number,
  ) {}

  async take(shopId: string, postingId: string): Promise<Lease | { heldUntil: Date } | null> {
    const id = newId();
    const [rows] = await this.database.query<[{ itemId: string; afterCrash: boolean }[], number]>(
      `WITH before AS (
         SELECT lease_id, lease_expires_at FROM platform_postings WHERE shop_id = $1 AND id = $2 FOR UPDATE)
       UPDATE platform_postings posting
          SET lease_id = $3, lease_expires_at = now() + $4 * interval '1 millisecond', swept_at = NULL
         FROM before
        WHERE posting.shop_id = $1 AND posting.id = $2
          AND (before.lease_id IS NULL OR before.lease_expires_at < now())
       RETURNING posting.item_id AS "itemId", before.lease_id IS NOT NULL AS "afterCrash"`,
      [shopId, postingId, id, this.leaseMs],
    );
    if (rows[0]) {
      return { id, shopId, postingId, ...rows[0] };
    }
    const posting = await this.postings.find(shopId, postingId);
    return posting && { heldUntil: posting.leaseExpiresAt ?? new Date() };
  }

  async read(lease: Lease): Promise<PlatformPosting> {
    const posting = await this.postings.find(lease.shopId, lease.postingId);
    if (posting?.leaseId !== lease.id) {
      throw new LeaseLost();
    }
    return posting;
  }

  async renew(lease: Lease): Promise<void> {
    await this.update(lease, '', []);
  }

  async record(lease: Lease, recorded: object): Promise<void> {
    await this.update(lease, ', recorded = $5', [JSON.stringify(recorded)]);
  }

  change(
    lease: Lease,
    move: (state: PostingState) => PostingState,
    { onlyAt, releaseAt }: ChangeOptions = {},
  ): Promise<Changed> {
    return this.database.transaction(async (tx) => {
      const posting = await this.lock(tx, lease);
      if (onlyAt !== undefined && posting.revision !== onlyAt) {
        return 'STALE';
      }
      const release = posting.revision === releaseAt;
      await this.postings.write(tx, posting, move(posting), release ? GIVEN_BACK : {});
      return release ? 'RELEASED' : 'CHANGED';
    });
  }

  releaseUntil(lease: Lease, callAt: Date): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { shopId, id } = await this.lock(tx, lease);
      await tx.update(PlatformPosting, { shopId, id, leaseId: lease.id }, GIVEN_BACK);
      await callWorker(tx, { shopId, id }, callAt);
    });
  }

  callAt(shopId: string, postingId: string, at: Date): Promise<void> {
    return callWorker(this.database, { shopId, id: postingId }, at);
  }

  /** First the item, then the posting: in the order in which everybody locks them. */
  private async lock(tx: Transaction, lease: Lease): Promise<PlatformPosting> {
    await this.items.lock(tx, lease.shopId, lease.itemId);
    const posting = await tx.findOne(PlatformPosting, {
      where: { shopId: lease.shopId, id: lease.postingId, leaseId: lease.id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!posting) {
      throw new LeaseLost();
    }
    return posting;
  }

  private async update(lease: Lease, assignments: string, values: unknown[]): Promise<void> {
    const [, count] = await this.database.query<[unknown[], number]>(
      `UPDATE platform_postings SET lease_expires_at = now() + $4 * interval '1 millisecond'${assignments}
        WHERE shop_id = $1 AND id = $2 AND lease_id = $3`,
      [lease.shopId, lease.postingId, lease.id, this.leaseMs, ...values],
    );
    if (count === 0) {
      throw new LeaseLost();
    }
  }
}
