import type { Database } from '../infra/db/database.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import type { Platform } from '../shared/enums.ts';
import type { JobHandler } from '../shared/job.ts';
import { callWorker, RESUME_ACCOUNT } from './posting.jobs.ts';
import type { PostingMover } from './posting.mover.ts';
import type { PostingRepository } from './posting.repository.ts';

/** Once an account is connected again, what waited for it goes on by itself. */
export class ResumeAccountJob implements JobHandler<{ shopId: string; platform: Platform }> {
  readonly definition = RESUME_ACCOUNT;

  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
    private readonly postings: PostingRepository,
    private readonly mover: PostingMover,
  ) {}

  async handle({ shopId, platform }: { shopId: string; platform: Platform }): Promise<void> {
    for (const { id, itemId } of await this.postings.waitingForAccount(shopId, platform)) {
      await this.database.transaction(async (tx) => {
        await this.items.lock(tx, shopId, itemId);
        const posting = await this.postings.lock(tx, shopId, id);
        const next = posting && this.mover.move(platform, posting, { type: 'RETRY' });
        if (posting && next && next.revision !== posting.revision) {
          await this.postings.write(tx, posting, next);
          await callWorker(tx, posting, posting.nextAttemptAt);
        }
      });
    }
  }
}
