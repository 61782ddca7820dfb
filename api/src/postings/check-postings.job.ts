import type { Database } from '../infra/db/database.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import type { PlatformRegistry } from '../platforms/platform-registry.ts';
import type { Clock } from '../shared/clock.ts';
import type { Platform } from '../shared/enums.ts';
import type { JobHandler } from '../shared/job.ts';
import { CHECK_POSTINGS, callWorker } from './posting.jobs.ts';
import type { PostingMover } from './posting.mover.ts';
import type { PostingRepository } from './posting.repository.ts';

/** A round of this many every five minutes looks at 10,000 listings in under nine hours. */
const BATCH = 100;

/**
 * Has live postings compared with what their platform shows, each once in a while: a listing can be ended,
 * edited or sold out there without a word to us. Only for platforms that are somebody else's.
 */
export class CheckPostingsJob implements JobHandler<Record<string, never>> {
  readonly definition = CHECK_POSTINGS;
  readonly schedule = '*/5 * * * *';

  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
    private readonly postings: PostingRepository,
    private readonly platforms: PlatformRegistry,
    private readonly mover: PostingMover,
    private readonly clock: Clock,
    /** How long a look holds. */
    private readonly everyMs: number,
  ) {}

  async handle(): Promise<void> {
    for (const adapter of this.platforms.all()) {
      if (adapter.connectionRequired) {
        await this.look(adapter.platform);
      }
    }
  }

  private async look(platform: Platform): Promise<void> {
    const before = new Date(this.clock.now().getTime() - this.everyMs);
    for (const { shopId, id, itemId } of await this.postings.dueForCheck(platform, before, BATCH)) {
      await this.database.transaction(async (tx) => {
        await this.items.lock(tx, shopId, itemId);
        const posting = await this.postings.lock(tx, shopId, id);
        const next = posting && this.mover.move(platform, posting, { type: 'CHECK' });
        if (posting && next && next.revision !== posting.revision) {
          await this.postings.write(tx, posting, next);
          await callWorker(tx, posting);
        }
      });
    }
  }
}
