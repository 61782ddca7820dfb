import 'reflect-metadata';
import { once } from 'node:events';
import { configOf } from '../../src/app/compose-ebay.ts';
import { openFoundation } from '../../src/app/open-foundation.ts';
import { loadEnvironment } from '../../src/config/environment.ts';
import { createLogger } from '../../src/infra/http/logger.ts';
import { runWorker } from '../../src/infra/queue/run-worker.ts';
import { EbayClient } from '../../src/platforms/ebay/client/ebay-client.ts';
import { EbayAdapter } from '../../src/platforms/ebay/ebay.adapter.ts';
import { composePostingWorker } from './posting-worker.ts';

/**
 * A worker of postings on eBay that is to be killed. It gets everything ready, says "standby", and works once a line
 * comes in; the environment is the parent's.
 */
const environment = loadEnvironment();
const { ebay } = environment;
if (!ebay) {
  throw new Error('The parent gives the keys of its simulator.');
}
const foundation = await openFoundation(environment, createLogger(environment));
const { clock } = foundation;
const adapter = new EbayAdapter(new EbayClient(configOf(ebay, clock)));
const times = { retry: { maxAttempts: 8, backoffMs: () => 50 }, leaseMs: 1000, callTimeoutMs: 20_000 };
const { jobs } = composePostingWorker(foundation, adapter, times);
process.stdout.write('standby\n');
await once(process.stdin, 'data');
const often = { reapEveryMs: 300, pollEveryMs: 100 };
await runWorker({ url: foundation.databaseUrl, handlers: jobs, log: foundation.log, ...often });
process.stdout.write('working\n');
