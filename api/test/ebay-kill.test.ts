import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { FaultKind } from '../../simulators/ebay/src/faults/fault.ts';
import { type CompiledPrograms, compilePrograms } from './support/compiled-program.ts';
import { type EbayApp, EbayShop, startEbayApp } from './support/ebay-shop.ts';
import { UPDATE_ITEM } from './support/items.ts';
import { until } from './support/postings.ts';

jest.setTimeout(600_000);

const ROUNDS = 20;
const API = fileURLToPath(new URL('..', import.meta.url));

let programs: CompiledPrograms;
let ebay: EbayApp;
let shop: EbayShop;
let working: ChildProcess | null = null;
/** The next worker, ready to begin: starting a process takes longer than its work. */
let standby: Promise<ChildProcess>;

beforeAll(async () => {
  programs = await compilePrograms();
  ebay = await startEbayApp();
  shop = await EbayShop.open(ebay);
  await shop.client.data('{ ebaySetup { setup { ready } } }');
  standby = prepare();
});
afterAll(async () => {
  await kill(working);
  await kill(await standby);
  await ebay.stop();
  await programs.remove();
});

async function prepare(): Promise<ChildProcess> {
  const { foundation } = ebay.app;
  const child = spawn(process.execPath, ['--no-deprecation', programs.path('ebay-worker.process')], {
    cwd: API,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...ebay.simulator.environment,
      NODE_OPTIONS: '',
      DATABASE_URL: ebay.app.databaseUrl,
      LLATRIA_DATA_DIR: foundation.environment.dataDir,
      LOG_LEVEL: 'silent',
      ENCRYPTION_KEY: foundation.secrets.encryptionKey,
      JWT_SECRET: foundation.secrets.jwtSecret,
    },
  });
  await once(child.stdout, 'data');
  return child;
}

/** Lets the next worker begin where none works. */
async function begin(): Promise<void> {
  if (!working) {
    working = await standby;
    standby = prepare();
    working.stdin?.write('begin\n');
  }
}

async function kill(child: ChildProcess | null): Promise<void> {
  if (child && child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}

/**
 * Has something done, lets so many of its calls pass, and kills the worker while it waits for the answer of the
 * next: in every other round eBay has done by then what it was asked. Another worker then ends what was begun. False
 * where the work was over before that call came.
 */
async function killedAt(
  round: number,
  calls: number,
  wish: () => Promise<unknown>,
  done: () => Promise<boolean>,
): Promise<boolean> {
  const kind: FaultKind = round % 2 === 0 ? 'timeout-after-acceptance' : 'timeout-before';
  const { faults } = ebay.simulator;
  faults.add({ kind, skip: Math.floor(round / 2) % calls });
  await begin();
  await wish();
  const met = () => faults.list().length === 0;
  await until(async () => met() || (await done()), Boolean, 60_000);
  const inTheMiddle = met();
  if (inTheMiddle) {
    await kill(working);
    working = null;
    await begin();
  }
  faults.clear();
  await until(done, Boolean, 60_000);
  return inTheMiddle;
}

const postingOf = async (id: string) =>
  (await shop.poster.of(id)).find(({ platform }: { platform: string }) => platform === 'EBAY');

/** Every listing that eBay ever had of an item. */
const listingsOf = (sku: string) =>
  [...ebay.simulator.world.listings.values()].filter((listing) =>
    listing.sku.startsWith(sku.replace(/\W/g, '')),
  );
const live = (sku: string) => listingsOf(sku).filter(({ status }) => status === 'ACTIVE');

test('a worker killed at every call of publish, revise and end leaves exactly one listing', async () => {
  const kills = { publish: 0, revise: 0, end: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const { id, sku } = await shop.item({ sku: `R${String(round).padStart(3, '0')}Q` }, 2);
    const status = async () => (await postingOf(id))?.status;
    const publish = () => shop.poster.post(id, ['EBAY']);
    kills.publish += Number(await killedAt(round, 8, publish, async () => (await status()) === 'LIVE'));
    const { id: posting, externalId } = await postingOf(id);
    expect(listingsOf(sku).map(({ listingId }) => listingId)).toEqual([externalId]);

    const title = `Brass table lamp, round ${round}`;
    const revise = () => shop.client.data(UPDATE_ITEM, { input: { id, title } });
    const isRevised = async () => live(sku)[0]?.title === title && (await inStep(id));
    kills.revise += Number(await killedAt(round, 4, revise, isRevised));
    expect(listingsOf(sku)).toMatchObject([{ listingId: externalId, title, status: 'ACTIVE' }]);

    const end = () => shop.poster.end(posting);
    kills.end += Number(await killedAt(round, 2, end, async () => (await status()) === 'ENDED'));
    expect(listingsOf(sku).map((listing) => [listing.listingId, listing.status])).toEqual([
      [externalId, 'ENDED'],
    ]);
  }
  // Most rounds must have killed in the middle, or the test says nothing.
  expect(Object.values(kills).every((count) => count >= ROUNDS * 0.7)).toBe(true);
});

async function inStep(itemId: string): Promise<boolean> {
  const rows = await ebay.app.foundation.database.query(
    "SELECT FROM platform_postings WHERE item_id = $1 AND platform = 'EBAY' AND in_flight_since IS NULL",
    [itemId],
  );
  return rows.length === 1;
}
