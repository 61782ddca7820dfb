import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type RunningWorker, runWorker } from '../src/infra/queue/run-worker.ts';
import { FakeAdapter } from '../src/platforms/fake/fake.adapter.ts';
import { MemoryMarketplace } from '../src/platforms/fake/fake-marketplace.ts';
import { FaultPlan } from '../src/platforms/fake/faults.ts';
import type { PlatformContext } from '../src/platforms/platform-adapter.ts';
import { callWorker } from '../src/postings/posting.jobs.ts';
import { SweepPostingsJob } from '../src/postings/sweep-postings.job.ts';
import { createItem } from './support/items.ts';
import { composePostingWorker, SHORT_TIMES } from './support/posting-worker.ts';
import { Poster, until } from './support/postings.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

jest.setTimeout(120_000);

/** Breaks on one item, whatever is done to it. */
class PoisonedAdapter extends FakeAdapter {
  override publish(context: PlatformContext) {
    if (context.listing.title === 'Poison') {
      throw new TypeError('undefined is not a function');
    }
    return super.publish(context);
  }
}

let server: TestApp;
let poster: Poster;
let worker: RunningWorker | null = null;
let marketplace: MemoryMarketplace;
let faults: FaultPlan;
let postings: ReturnType<typeof composePostingWorker>;

beforeAll(async () => {
  server = await startTestApp();
  poster = new Poster(await server.seller());
  const never = new FaultPlan(() => {
    throw new Error('never');
  });
  server.app.platforms.register(new FakeAdapter(new MemoryMarketplace(), never));
});
afterAll(() => server.stop());
beforeEach(() => {
  marketplace = new MemoryMarketplace();
  faults = new FaultPlan(() => {
    throw new Error('no crash here');
  });
  const adapter = new PoisonedAdapter(marketplace, faults, { looksFirst: false });
  postings = composePostingWorker(server.foundation, adapter);
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
});

async function work(): Promise<void> {
  const { databaseUrl, log } = server.foundation;
  worker = await runWorker({ url: databaseUrl, handlers: postings.jobs, log });
}

async function posted(title = 'Lamp'): Promise<{ id: string; sku: string; shopId: string; posting: string }> {
  const item = await createItem(poster.client, { title, price: { amount: '5.00' } });
  const { postings: made } = await poster.post(item.id, ['EBAY']);
  const [row] = await server.foundation.database.query('SELECT shop_id FROM inventory_items WHERE id = $1', [
    item.id,
  ]);
  return { id: item.id, sku: item.sku, shopId: row.shop_id, posting: made[0].id };
}

const row = async (id: string) =>
  (await server.foundation.database.query('SELECT * FROM platform_postings WHERE id = $1', [id]))[0];

describe('the worker', () => {
  test('asks what there is after a timeout, over the real queue and tables', async () => {
    const { id, sku, shopId } = await posted();
    faults.plan('publish', { kind: 'timeout', when: 'after' });
    await work();
    await poster.reach(id, 'LIVE', 'EBAY');
    expect(await marketplace.ofSku(shopId, sku)).toHaveLength(1);
  });

  test('finishes 99 good postings beside one that always breaks, and parks that one', async () => {
    const all = [await posted('Poison')];
    for (let count = 0; count < 99; count++) {
      all.push(await posted());
    }
    await work();
    const bad = await poster.reach(all[0]?.id ?? '', 'FAILED', 'EBAY');
    expect(bad).toMatchObject({ attempts: 5, error: { code: 'UNEXPECTED' } });
    expect(bad.error.message).not.toContain('undefined is not');
    for (const { id } of all.slice(1)) {
      await poster.reach(id, 'LIVE', 'EBAY');
    }
  });

  test('that lost its lease in the middle of a call changes nothing', async () => {
    const { id, sku, shopId, posting } = await posted();
    const thief = randomUUID();
    const list = marketplace.list.bind(marketplace);
    let before: object = {};
    let stolen = false;
    marketplace.list = async (...listing) => {
      const made = await list(...listing);
      await server.foundation.database.query(
        `UPDATE platform_postings SET lease_id = $2, lease_expires_at = now() + interval '3 seconds' WHERE id = $1`,
        [posting, thief],
      );
      before = await row(posting);
      stolen = true;
      return made;
    };
    await work();
    await until(
      async () => stolen,
      (yes) => yes,
    );
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await row(posting)).toEqual(before);
    marketplace.list = list;
    // The thief dies and its job is given back; whoever takes it asks first, and finds the one listing.
    await callWorker(server.foundation.database, { shopId, id: posting });
    await poster.reach(id, 'LIVE', 'EBAY');
    expect(await marketplace.ofSku(shopId, sku)).toHaveLength(1);
  });

  test('renews its lease while a call takes longer than the lease', async () => {
    const { id, sku, shopId } = await posted();
    faults.plan('publish', { kind: 'slow', ms: SHORT_TIMES.leaseMs * 2 });
    await work();
    await poster.reach(id, 'LIVE', 'EBAY');
    expect(await marketplace.ofSku(shopId, sku)).toHaveLength(1);
  });

  test('ends a call in flight before it stops', async () => {
    const { posting } = await posted();
    faults.plan('publish', { kind: 'slow', ms: 500 });
    await work();
    await until(
      () => row(posting),
      ({ status }) => status === 'PUBLISHING',
    );
    await worker?.stop();
    worker = null;
    expect(await row(posting)).toMatchObject({ status: 'LIVE', lease_id: null, in_flight_since: null });
  });
});

describe('the sweep', () => {
  const sweep = async () => {
    const job = postings.jobs.find((handler) => handler instanceof SweepPostingsJob);
    await (job as SweepPostingsJob).handle();
  };
  const age = (id: string, change: string) =>
    server.foundation.database.query(`UPDATE platform_postings SET ${change} WHERE id = $1`, [id]);
  const loseJob = (id: string) =>
    server.foundation.database.query('SELECT graphile_worker.remove_job($1)', [`posting:${id}`]);

  test('gives a posting without a job another one', async () => {
    const { id, posting } = await posted();
    await loseJob(posting);
    await age(posting, "in_flight_since = now() - interval '1 hour'");
    await sweep();
    expect((await row(posting)).status).toBe('QUEUED');
    await work();
    await poster.reach(id, 'LIVE', 'EBAY');
  });

  test('hands a posting that nobody takes to the seller, with what is known', async () => {
    const { id, posting } = await posted();
    await age(
      posting,
      "in_flight_since = now() - interval '1 hour', swept_at = now() - interval '14 minutes'",
    );
    await sweep();
    expect((await row(posting)).status).toBe('QUEUED');
    await age(posting, "swept_at = now() - interval '16 minutes', doubt = 'PUBLISH'");
    await sweep();
    const [parked] = await poster.of(id);
    expect(parked).toMatchObject({ status: 'NEEDS_ATTENTION', error: { code: 'OVERDUE', retryable: true } });
    expect(parked.error.message).toContain('not certain what Fakebay shows now');
  });

  test('leaves alone what a worker holds, and what waits for its time', async () => {
    const held = await posted();
    const waiting = await posted();
    const old = "in_flight_since = now() - interval '1 hour', swept_at = now() - interval '1 hour'";
    await age(
      held.posting,
      `${old}, lease_id = '${randomUUID()}', lease_expires_at = now() + interval '1 minute'`,
    );
    await age(waiting.posting, `${old}, next_attempt_at = now() + interval '1 hour'`);
    await sweep();
    expect((await row(held.posting)).status).toBe('QUEUED');
    expect((await row(waiting.posting)).status).toBe('QUEUED');
  });
});
