import type { Database } from '../infra/db/database.ts';
import type { Clock } from '../shared/clock.ts';
import type { JobHandler } from '../shared/job.ts';

/** Longer than any phone lies in a drawer and still comes back with work. */
const KEPT_DAYS = 180;
const AT_ONCE = 5_000;

/** Once a day: forgets commands that nobody will send again. */
export class CommandSweepJob implements JobHandler<Record<string, never>> {
  readonly definition = { name: 'commands.sweep' };
  readonly schedule = '52 2 * * *';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    for (;;) {
      const [, removed]: [unknown, number] = await this.database.query(
        `DELETE FROM command_records WHERE (shop_id, id) IN
           (SELECT shop_id, id FROM command_records WHERE done_at < $1 LIMIT ${AT_ONCE})`,
        [before],
      );
      if (removed < AT_ONCE) {
        return;
      }
    }
  }
}
