import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { startEmbeddedPostgres } from '../api/src/infra/db/embedded/start-embedded-postgres.ts';
import { type EbaySimulator, startEbaySimulator } from '../simulators/ebay/src/simulator.ts';
import { EbaySeller } from './lib/ebay-seller.ts';
import { ServerProcess } from './lib/server-process.ts';

const ITEMS = 1000;
/** What a call takes at least, as over a fast line. */
const CALL_MS = 10;
const PATIENCE_MS = 20 * 60_000;

/**
 * A thousand items through one account. Everything is made ready first, with no worker; then one worker posts, and
 * the clock runs until the last is live.
 */
export async function benchEbay(print: (line: string) => void) {
  const simulator = await startEbaySimulator();
  const dataDir = await mkdtemp(join(tmpdir(), 'llatria-bench-ebay-'));
  const database = await startEmbeddedPostgres({ dataDir, log: () => {} });
  const environment = {
    ...simulator.environment,
    DATABASE_URL: database.url,
    LLATRIA_DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    LIMIT_REQUESTS_PER_MINUTE: '100000000',
  };
  const server = await ServerProcess.start(
    ['api/dist/app/main.js'],
    4803,
    { ...environment, LLATRIA_ROLE: 'api' },
    '/readyz',
  );
  try {
    const seller = await EbaySeller.register(server.url);
    await seller.connect();
    // The seller's monthly limit is not what is measured.
    delete simulator.world.account('lamp-lady').sellingLimit;
    const photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#864' } })
      .jpeg()
      .toBuffer();
    for (let item = 0; item < ITEMS; item++) {
      await seller.post(await seller.makeItem(item, photo));
    }
    simulator.faults.add({ kind: 'slow', ms: CALL_MS, times: Number.MAX_SAFE_INTEGER });
    simulator.world.requests.length = 0;
    const seconds = await postAll(environment, simulator, print);
    printCalls(simulator, print);
    print(`         ${((ITEMS / seconds) * 60).toFixed(0)} items a minute, ${CALL_MS} ms a call`);
  } finally {
    await server.stop();
    await database.stop();
    await simulator.close();
  }
}

/** Starts the worker and waits until everything is live; gives the seconds that it took. */
async function postAll(
  environment: NodeJS.ProcessEnv,
  simulator: EbaySimulator,
  print: (line: string) => void,
) {
  const start = performance.now();
  const worker = await ServerProcess.start(
    ['api/dist/app/main.js'],
    4804,
    { ...environment, LLATRIA_ROLE: 'all' },
    '/readyz',
  );
  try {
    const live = () =>
      [...simulator.world.listings.values()].filter(({ status }) => status === 'ACTIVE').length;
    while (live() < ITEMS) {
      if (performance.now() - start > PATIENCE_MS) {
        throw new Error(`Only ${live()} of ${ITEMS} items were live in time.`);
      }
      await sleep(200);
    }
    const seconds = (performance.now() - start) / 1000;
    const [cpu, peak] = [await worker.cpuSeconds(), await worker.peakMegabytes()];
    print(
      `ebay     ${ITEMS} items through one account: ${seconds.toFixed(0)} s, start included; ${cpu?.toFixed(0) ?? '?'} s of CPU, peak ${peak ?? '?'} MB`,
    );
    return seconds;
  } finally {
    await worker.stop();
  }
}

/** The recipe: a photo, the item, a look for offers, the offer, a look at it, publish. */
function printCalls(simulator: EbaySimulator, print: (line: string) => void) {
  const counts = new Map<string, number>();
  for (const { method, path } of simulator.world.requests) {
    const name = `${method} ${path.replace(/\/(offer|inventory_item)\/[^/]+/, '/$1/*')}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const total = simulator.world.requests.length;
  print(`         ${(total / ITEMS).toFixed(2)} calls an item:`);
  for (const [name, count] of [...counts].sort(([, one], [, other]) => other - one).slice(0, 12)) {
    print(`           ${(count / ITEMS).toFixed(3)}  ${name}`);
  }
}
