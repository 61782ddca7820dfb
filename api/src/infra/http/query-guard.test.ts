import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery } from 'graphql';
import { QueryGuard } from './query-guard.ts';

const schema = buildSchema(await readFile(new URL('../../../../schema.graphql', import.meta.url), 'utf8'));
const guard = () => new QueryGuard(schema, { 'Query.itemFacets': 1000 });
const limitOf = (query: string): unknown => guard().check(query)?.extensions.limit ?? null;

const EVERYTHING = `fragment Everything on InventoryItem {
  id version sku title description quantity condition category brand model barcode status tags createdAt updatedAt
  price { amount currencyCode } cost { amount currencyCode } attributes { name values }
  images { id position width height sha256 thumbhash url(size: MEDIUM) } coverImage { id url }
  aiData { id suggestedTitle confidence suggestedPrice { amount currencyCode } similarItems { title url sold } }
  postings { id platform status externalUrl error { code message } }
  sales { id quantity price { amount currencyCode } soldAt }
}`;

describe('what passes', () => {
  it.each([
    ['the introspection query', getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true })],
    [
      '100 items with all that hangs on them',
      `query ($n: Int) { items(first: $n) { totalCount nodes { ...Everything } } itemFacets { total } } ${EVERYTHING}`,
    ],
    [
      '200 changed items',
      `{ itemChanges { items { ...Everything } deletedIds cursor hasMore } } ${EVERYTHING}`,
    ],
    ['what cannot be read, for the server to say so', '{ me {'],
  ])('%s', (_name, query) => {
    expect(limitOf(query)).toBeNull();
  });
});

describe('what is refused', () => {
  const nest = (levels: number) => `${'item { postings { '.repeat(levels)} id ${'} }'.repeat(levels)}`;
  const doubling = (levels: number) =>
    `{ me { ...F0 } } ${Array.from({ length: levels }, (_, n) => `fragment F${n} on User { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F${levels} on User { id }`;

  it.each([
    ['tokens', `{ ${'a '.repeat(2001)} }`],
    ['depth', `{ items(first: 1) { nodes { postings { ${nest(5)} } } } }`],
    ['aliases', `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['directives', `{ ${'me @skip(if: true) { id } '.repeat(21)} }`],
    ['directivesInOnePlace', `{ me { id ${'@skip(if: true) '.repeat(5)} } }`],
    ['repeated', `{ ${'me { id } '.repeat(61)} }`],
    ['mutations', `mutation { ${Array.from({ length: 11 }, (_, n) => `m${n}: logout`).join(' ')} }`],
    [
      'mutations',
      `mutation { ...M } fragment M on Mutation { ${Array.from({ length: 11 }, (_, n) => `m${n}: logout`).join(' ')} }`,
    ],
    ['fields', doubling(12)],
    ['fields', doubling(80)],
    ['cost', `{ items(first: 100) { nodes { postings { item { postings { item { images { id } } } } } } } }`],
    [
      'cost',
      `query ($n: Int) { a: items(first: $n) { ...C } b: items(first: 100) { ...C } c: items(last: $n) { ...C } } fragment C on InventoryItemConnection { edges { node { ...Everything } } } ${EVERYTHING}`,
    ],
    ['cost', `{ ${Array.from({ length: 20 }, (_, n) => `f${n}: itemFacets { total }`).join(' ')} }`],
  ])('by %s', (limit, query) => {
    expect(limitOf(query)).toBe(limit);
  });

  it('at once, whatever it would take to validate', () => {
    // 250 equal fields take graphql-js half a second, fragments that double take it for ever.
    for (const query of [
      `{ ${'me{id}'.repeat(250)} }`,
      doubling(100),
      `{ ${'a'.repeat(100_000)} ${'b '.repeat(10_000)}`,
    ]) {
      // Time of the processor, since another process may have it meanwhile, and the best of three.
      const times = [1, 2, 3].map(() => {
        const begun = process.cpuUsage();
        expect(limitOf(query)).not.toBeNull();
        return process.cpuUsage(begun).user / 1000;
      });
      expect(Math.min(...times)).toBeLessThan(50);
    }
  });

  it('in words that say what to do', () => {
    const error = guard().check(
      `mutation { ${Array.from({ length: 100 }, (_, n) => `m${n}: logout`).join(' ')} }`,
    );
    expect(error?.message).toMatch(/at most \d+ are allowed/);
    expect(error?.extensions).toMatchObject({ code: 'QUERY_LIMIT_EXCEEDED', maximum: 10, actual: 100 });
  });

  it('also where a fragment holds itself, which validation has yet to refuse', () => {
    expect(limitOf('{ me { ...A } } fragment A on User { id ...A }')).toBeNull();
  });
});
