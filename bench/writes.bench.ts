import { graphql, sellerHeaders } from './lib/bench-sellers.ts';
import { load } from './lib/load.ts';
import type { ServerProcess } from './lib/server-process.ts';

const SECONDS = 5;
const CONNECTIONS = 8;
const SEARCH = `query Search($search: String) {
  items(first: 20, filter: { search: $search }) { nodes { id title sku price { amount } } }
}`;
const CREATE = `mutation Create($input: CreateItemInput!) {
  createItem(input: $input) { item { id sku version } userErrors { code } }
}`;
const WORDS = ['camera', 'lamp', 'nicon', 'oak chair 77', 'jackt', 'L00042', 'stoneware', '4006381000'];

/** Searching with and without typing errors, and creating items: by many sellers, and by one. */
export async function benchWrites(server: ServerProcess, print: (line: string) => void) {
  const sellers = Array.from({ length: 20 }, (_, index) => index + 70);
  const path = '/graphql';
  const create = graphql(CREATE, {
    input: { title: 'A thing from the benchmark', price: { amount: '12.50' }, tags: ['bench'] },
  });
  const loads = {
    'search   by 20 sellers': sellers.map((seller, index) => ({
      path,
      headers: sellerHeaders(seller),
      body: graphql(SEARCH, { search: WORDS[index % WORDS.length] }),
    })),
    'create   by 20 sellers': sellers.map((seller) => ({
      path,
      headers: sellerHeaders(seller),
      body: create,
    })),
    'create   by one seller': [{ path, headers: sellerHeaders(99), body: create }],
  };
  for (const [name, requests] of Object.entries(loads)) {
    const settings = { url: server.url, connections: CONNECTIONS, requests };
    await load({ ...settings, seconds: 1 });
    const result = await load({ ...settings, seconds: SECONDS });
    print(
      `${name}: ${result.requestsPerSecond.toFixed(0)} requests/s, p99 ${result.p99Milliseconds} ms, failures ${result.failures}`,
    );
  }
}
