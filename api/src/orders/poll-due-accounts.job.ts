import type { Database } from '../infra/db/database.ts';
import { enqueue } from '../infra/queue/enqueue.ts';
import type { OrderSources } from '../platforms/order-source.ts';
import type { Clock } from '../shared/clock.ts';
import type { JobHandler } from '../shared/job.ts';
import { POLL_ACCOUNT, pollKey } from './order.jobs.ts';
import type { OrderPollRepository } from './order-poll.repository.ts';

/** Every minute: has the orders of each account read whose time has come, should its own next job be lost. */
export class PollDueAccountsJob implements JobHandler<Record<string, never>> {
  readonly definition = { name: 'orders.poll-due' };
  readonly schedule = '* * * * *';

  constructor(
    private readonly database: Database,
    private readonly polls: OrderPollRepository,
    private readonly sources: OrderSources,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    for (const { platform } of this.sources.all()) {
      for (const { shopId } of await this.polls.due(platform, this.clock.now())) {
        const jobKey = pollKey(shopId, platform);
        await enqueue(this.database, POLL_ACCOUNT, { shopId, platform }, { jobKey });
      }
    }
  }
}
