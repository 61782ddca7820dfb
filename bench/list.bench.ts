import { deepStrictEqual, strictEqual } from 'node:assert';
import { withClient } from './lib/bench-database.ts';
import { graphql, sellerHeaders, shopOf } from './lib/bench-sellers.ts';
import { type LoadResult, load, median } from './lib/load.ts';
import { ServerProcess } from './lib/server-process.ts';
import { LIST_QUERY } from './list-query.ts';

const ROUNDS = 5;
const SECONDS = 5;
const CONNECTIONS = 16;
const SHOPS_ASKED = 10;

/** The main list query against the limit, in turn, so that a drifting machine moves both. */
export async function benchList(server: ServerProcess, databaseUrl: string, print: (line: string) => void) {
  const shops = Array.from({ length: SHOPS_ASKED }, (_, index) => index * 7 + 1);
  const body = graphql(LIST_QUERY);
  await storeUrls(server, databaseUrl, shops);
  const limit = await ServerProcess.start(
    ['--import', '@swc-node/register/esm-register', 'bench/limit/limit-server.ts'],
    4802,
    { DATABASE_URL: databaseUrl },
    '/ready',
  );
  try {
    const bytes = await sameJson(server, limit, shops);
    const ours = {
      url: server.url,
      requests: shops.map((shop) => ({ path: '/graphql', headers: sellerHeaders(shop), body })),
    };
    const theirs = {
      url: limit.url,
      requests: shops.map((shop) => ({ path: '/', headers: { 'x-shop': shopOf(shop) }, body: '' })),
    };
    const settings = { seconds: SECONDS, connections: CONNECTIONS };
    await load({ ...ours, ...settings });
    await load({ ...theirs, ...settings });
    const results: { ours: LoadResult; limit: LoadResult }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      results.push({
        ours: await load({ ...ours, ...settings }),
        limit: await load({ ...theirs, ...settings }),
      });
    }
    const figure = (pick: (result: (typeof results)[number]) => number) => median(results.map(pick));
    const failures = results.reduce((sum, round) => sum + round.ours.failures + round.limit.failures, 0);
    print(
      `list     50 items with photos, AI data and postings, ${Math.round(bytes / 1000)} kB of JSON, ${CONNECTIONS} connections`,
    );
    print(
      `         ours  ${figure(({ ours }) => ours.requestsPerSecond).toFixed(0)} requests/s, p99 ${figure(({ ours }) => ours.p99Milliseconds)} ms`,
    );
    print(
      `         limit ${figure(({ limit }) => limit.requestsPerSecond).toFixed(0)} requests/s, p99 ${figure(({ limit }) => limit.p99Milliseconds)} ms`,
    );
    const ratios = results.map((round) => round.ours.requestsPerSecond / round.limit.requestsPerSecond);
    print(
      `         ratio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}; aim: 0.7), failures ${failures}`,
    );
  } finally {
    await limit.stop();
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query above.
async function ask(server: ServerProcess, shop: number): Promise<{ text: string; json: any }> {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: sellerHeaders(shop),
    body: graphql(LIST_QUERY),
  });
  const text = await answer.text();
  return { text, json: JSON.parse(text) };
}

/** The limit does not sign addresses; it gets those that our own server gave. */
async function storeUrls(server: ServerProcess, databaseUrl: string, shops: readonly number[]) {
  await withClient(databaseUrl, async (client) => {
    await client.query(
      'CREATE TABLE IF NOT EXISTS bench_urls (image_id uuid PRIMARY KEY, url text NOT NULL)',
    );
    await client.query('TRUNCATE bench_urls');
    for (const shop of shops) {
      const { json } = await ask(server, shop);
      const images = json.data.items.nodes.flatMap((node: { images: object[] }) => node.images);
      await client.query(
        'INSERT INTO bench_urls SELECT * FROM json_to_recordset($1) AS row(id uuid, url text)',
        [JSON.stringify(images)],
      );
    }
    await client.query('ANALYZE bench_urls');
  });
}

/** A comparison of different answers would say nothing. Gives the size of one answer. */
async function sameJson(
  server: ServerProcess,
  limit: ServerProcess,
  shops: readonly number[],
): Promise<number> {
  let bytes = 0;
  for (const shop of shops) {
    const ours = await ask(server, shop);
    const theirs = await fetch(limit.url, { method: 'POST', headers: { 'x-shop': shopOf(shop) } });
    strictEqual(ours.json.data.items.nodes.length, 50);
    deepStrictEqual(ours.json, await theirs.json());
    bytes = ours.text.length;
  }
  return bytes;
}
