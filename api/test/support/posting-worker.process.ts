import 'reflect-metadata';
import { openFoundation } from '../../src/app/open-foundation.ts';
import { createLogger } from '../../src/infra/http/logger.ts';
import { runWorker } from '../../src/infra/queue/run-worker.ts';
import { FakeAdapter } from '../../src/platforms/fake/fake.adapter.ts';
import { FaultPlan } from '../../src/platforms/fake/faults.ts';
import { TableMarketplace } from '../../src/platforms/fake/table-marketplace.ts';
import { composePostingWorker } from './posting-worker.ts';
import { testEnvironment } from './test-environment.ts';

/**
 * A worker to be killed. Its marketplace looks at nothing before it lists, and is slow, so that a kill is likely to
 * fall into the middle of a call. Says "ready" once it works.
 */
const pause = () => new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 60));

class SlowMarketplace extends TableMarketplace {
  override async list(...listing: Parameters<TableMarketplace['list']>): Promise<string> {
    await pause();
    const id = await super.list(...listing);
    await pause();
    return id;
  }
}

const environment = testEnvironment(process.argv[2] ?? '');
const foundation = await openFoundation(environment, createLogger(environment));
const faults = new FaultPlan(() => {
  throw new Error('The parent kills this process.');
});
const adapter = new FakeAdapter(new SlowMarketplace(foundation.database), faults, { looksFirst: false });
const { jobs } = composePostingWorker(foundation, adapter);
const often = { reapEveryMs: 500, pollEveryMs: 100 };
await runWorker({ url: foundation.databaseUrl, handlers: jobs, log: foundation.log, ...often });
process.stdout.write('ready\n');
