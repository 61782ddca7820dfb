import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { ItemListRepository } from '../src/items/item-list.repository.ts';
import type { GraphqlClient } from './support/graphql-client.ts';
import { fillChildren } from './support/item-children.ts';
import { createItem } from './support/items.ts';
import { selectionOf } from './support/random-query.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const ITEM = schema.getType('InventoryItem') as GraphQLObjectType;
/** What lists cannot have written by PostgreSQL. */
const OTHERS = new Set(['sales', 'ebay', 'item']);

const ODD = 'a "quoted" \\ back\tslash, \u007f \u2028 été 🪑 \'; DROP';

let app: TestApp;
let seller: GraphqlClient;
let reader: GraphqlClient;
beforeAll(async () => {
  app = await startTestApp();
  seller = await app.seller();
  await createItem(seller, { title: ODD, description: `\u0001${ODD}\u001f`, status: 'ACTIVE' });
  await createItem(seller, {
    title: 'Lamp',
    description: 'Two\nlines',
    price: { amount: '0.05' },
    cost: { amount: '12345678.90' },
    condition: 'GOOD',
    tags: ['brass', 'a,b', '"'],
    attributes: [{ name: 'Colour "x"', values: ['red', 'blue\\'] }],
    notes: 'null',
  });
  await createItem(seller, { title: 'Chair', price: { amount: '7' }, storageLocation: 'B1' });
  await fillChildren(app.foundation.database);
  const { createApiToken } = await seller.data(
    'mutation { createApiToken(input: {name: "tool", scopes: ["items:read"]}) { secret } }',
  );
  reader = seller.withToken(createApiToken.secret);
});
afterAll(() => app.stop());

/** The answer of graphql-js, then that of the plan, each with its names in their order. */
async function askTwice(client: GraphqlClient, query: string, variables: object = { yes: true, no: false }) {
  const answers = [];
  for (let times = 0; times < 2; times += 1) {
    const { data, errors } = await client.send(query, variables);
    answers.push(JSON.stringify({ data, errors }, (key, value) => (key === 'requestId' ? null : value)));
  }
  return answers;
}

const VARIABLES = 'query ($yes: Boolean!, $no: Boolean!)';
const USED = '__typename @include(if: $yes) @skip(if: $no)';

describe('a list that PostgreSQL writes', () => {
  it('shows what graphql-js shows, whatever is asked of it', async () => {
    const written = jest.spyOn(ItemListRepository.prototype, 'pageAsText');
    const selection = selectionOf(ITEM, 2, ({ name }) => !OTHERS.has(name));
    const list = fc.constantFrom(
      (items: string) => `items(first: 7) { nodes ${items} pageInfo { hasNextPage endCursor } }`,
      (items: string) => `items(first: 2) { edges { cursor here: node ${items} } totalCount }`,
      (items: string) => `items(first: 5, filter: {search: "lamp chair"}) { nodes ${items} }`,
      (items: string) =>
        `items(filter: {search: "lam"}, orderBy: {field: PRICE, direction: DESC}) { nodes ${items} }`,
      (items: string) => `page: items(last: 2, orderBy: {field: TITLE, direction: ASC}) { nodes ${items} }`,
    );
    await fc.assert(
      fc.asyncProperty(selection, list, async (items, around) => {
        const [plain, planned] = await askTwice(seller, `${VARIABLES} { ${USED} ${around(items)} }`);
        expect(planned).toBe(plain);
      }),
      { numRuns: 150 },
    );
    expect(written.mock.calls.length).toBeGreaterThan(100);
    written.mockRestore();
  });

  it('shows every field of an item, and what hangs on it, as graphql-js does', async () => {
    const query = `{ items { nodes { ${everything(ITEM, 2)} } } }`;
    const [plain, planned] = await askTwice(seller, query, {});
    expect(planned).toBe(plain);
    expect(plain).not.toContain('errors');
  });

  it('is not used for what a token may not see', async () => {
    const query = '{ items { nodes { id postings { id } } } }';
    const [plain, planned] = await askTwice(reader, query, {});
    expect(planned).toBe(plain);
    expect(planned).toContain('FORBIDDEN');
    expect(planned).not.toContain('"postings":[{');
    await askTwice(seller, query, {});
    const [, again] = await askTwice(reader, query, {});
    expect(again).toBe(plain);
  });

  it('leaves whatever else is asked to the server', async () => {
    const query = `{ items { nodes { id sales { id } postings { id item { title } } } } }`;
    const [plain, planned] = await askTwice(seller, query, {});
    expect(planned).toBe(plain);
  });
});

/** All fields of a type without arguments, as deep as asked. */
function everything(type: GraphQLObjectType, depth: number): string {
  const random = Object.values(type.getFields()).filter(({ name }) => !OTHERS.has(name));
  return random
    .map(({ name, type: given }) => {
      const below = schema.getType(String(given).replaceAll(/[[\]!]/g, '')) as GraphQLObjectType;
      if (typeof below.getFields !== 'function') {
        return name;
      }
      return depth > 0 ? `${name} { ${everything(below, depth - 1)} }` : '';
    })
    .join(' ');
}
