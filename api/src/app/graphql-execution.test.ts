import { describe, expect, it } from '@jest/globals';
import {
  type ExecutionResult,
  GraphQLEnumType,
  GraphQLError,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSchema,
  GraphQLString,
  parse,
  validate,
} from 'graphql';
import type { RequestContext } from '../shared/request-context.ts';
import { DateTime, Decimal } from '../shared/scalars.ts';
import { GraphqlExecution } from './graphql-execution.ts';

const Status = new GraphQLEnumType({
  name: 'Status',
  values: { DRAFT: { value: 'D' }, ACTIVE: { value: 'A' } },
});
const Node = new GraphQLInterfaceType({
  name: 'Node',
  fields: { id: { type: new GraphQLNonNull(GraphQLID) } },
  resolveType: (value: { kind: string }) => value.kind,
});

/** What the last resolver was told; graphql-jit's path lacks the type's name, which tells the two apart. */
let lastInfo: GraphQLResolveInfo | null = null;

const fail = (message: string, extensions?: Record<string, unknown>) => () => {
  throw extensions ? new GraphQLError(message, { extensions }) : new Error(message);
};
const failLater = (message: string) => async () => {
  await new Promise((resolve) => setImmediate(resolve));
  throw new Error(message);
};

const Thing: GraphQLObjectType = new GraphQLObjectType({
  name: 'Thing',
  interfaces: [Node],
  fields: () => ({
    id: { type: new GraphQLNonNull(GraphQLID) },
    status: { type: Status },
    at: { type: DateTime },
    price: { type: Decimal },
    tags: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))) },
    missing: { type: new GraphQLNonNull(GraphQLString) },
    broken: { type: GraphQLString, resolve: fail('broken') },
    brokenLater: { type: GraphQLString, resolve: failLater('broken later') },
    fatal: { type: new GraphQLNonNull(GraphQLString), resolve: fail('fatal') },
    fatalLater: { type: new GraphQLNonNull(GraphQLString), resolve: failLater('fatal later') },
    ours: { type: GraphQLString, resolve: fail('ours', { code: 'FORBIDDEN' }) },
    badDate: { type: DateTime, resolve: () => 'no date' },
    child: { type: Thing, resolve: async (thing) => ({ ...thing, id: `${thing.id}.0` }) },
    children: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(Thing))),
      args: { first: { type: GraphQLInt, defaultValue: 2 } },
      resolve: async (thing, { first }) =>
        Array.from({ length: first }, (_, index) => ({ ...thing, id: `${thing.id}.${index}` })),
    },
    node: { type: Node, resolve: (thing) => ({ ...thing, kind: 'Thing' }) },
    stranger: { type: Node, resolve: (thing) => ({ ...thing, kind: 'Unheard' }) },
  }),
});

const Range = new GraphQLInputObjectType({
  name: 'Range',
  fields: { from: { type: DateTime }, status: { type: new GraphQLList(Status) } },
});

const Endless: GraphQLInputObjectType = new GraphQLInputObjectType({
  name: 'Endless',
  fields: () => ({ text: { type: GraphQLString }, inner: { type: new GraphQLList(Endless) } }),
});

const Filter = new GraphQLInputObjectType({
  name: 'Filter',
  fields: {
    status: { type: new GraphQLList(new GraphQLNonNull(Status)) },
    after: { type: DateTime },
    min: { type: Decimal },
    text: { type: new GraphQLNonNull(GraphQLString), defaultValue: 'all' },
    deleted: { type: GraphQLString, defaultValue: 'no' },
    range: { type: Range },
  },
});

const show = (value: unknown): string =>
  JSON.stringify(value, (_key, inner) => (inner instanceof Date ? `Date ${inner.getTime()}` : inner));

const Query = new GraphQLObjectType({
  name: 'Query',
  fields: {
    thing: {
      type: Thing,
      resolve: (_root, _args, _context, info) => {
        lastInfo = info;
        const at = new Date('2026-01-02T03:04:05.006Z');
        return Promise.resolve({ id: 't', status: 'A', at, price: '12.50', tags: ['a', 'b'] });
      },
    },
    echo: {
      type: new GraphQLNonNull(GraphQLString),
      args: {
        filter: { type: Filter },
        id: { type: GraphQLID },
        at: { type: DateTime },
        count: { type: GraphQLInt, defaultValue: 7 },
        list: { type: new GraphQLList(GraphQLInt) },
        endless: { type: Endless },
      },
      resolve: (_root, args, _context, info) => {
        lastInfo = info;
        return show(args);
      },
    },
    need: {
      type: GraphQLString,
      args: { count: { type: new GraphQLNonNull(GraphQLInt), defaultValue: 3 } },
      resolve: (_root, { count }) => String(count),
    },
  },
});
const Mutation = new GraphQLObjectType({
  name: 'Mutation',
  fields: { echo: { type: GraphQLString, resolve: () => 'x' } },
});
const schema = new GraphQLSchema({ query: Query, mutation: Mutation, types: [Thing] });

const context = { viewer: {} } as RequestContext;

async function run(execution: GraphqlExecution, query: string, variables: Record<string, unknown>) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const result: ExecutionResult = await execution.run({ key: query, document, variables, context });
  return JSON.parse(JSON.stringify(result)) as ExecutionResult;
}

/** Runs twice: first in graphql-js, then compiled. */
async function runBoth(query: string, variables: Record<string, unknown> = {}) {
  const execution = new GraphqlExecution(schema);
  lastInfo = null;
  const plain = await run(execution, query, variables);
  const plainPath = (lastInfo as GraphQLResolveInfo | null)?.path;
  const compiled = await run(execution, query, variables);
  const compiledPath = (lastInfo as GraphQLResolveInfo | null)?.path;
  const wasCompiled = compiledPath !== undefined && compiledPath.typename === undefined;
  expect(plainPath === undefined || plainPath.typename === 'Query').toBe(true);
  return { plain, compiled, wasCompiled };
}

describe('a compiled query answers as graphql-js does', () => {
  it.each([
    '{ thing { id status at price tags } }',
    '{ thing { __typename a: id b: id ...More } } fragment More on Thing { price child { at } }',
    '{ thing { node { __typename id ... on Thing { price children { id } } } } }',
    '{ thing { children(first: 3) { id children { id } } } }',
    '{ thing { broken brokenLater id } }',
    '{ thing { id missing } }',
    '{ thing { id fatal } }',
    '{ thing { children { id fatal } } }',
    '{ thing { children { id child { id fatalLater } } } }',
    '{ thing { child { children { child { missing } broken } } } }',
    '{ thing { ours child { ours } } }',
    '{ thing { badDate id } }',
    '{ thing { id } echo(filter: {status: [DRAFT, ACTIVE]}, count: 2) }',
    '{ echo(list: 4) two: echo(list: [1, null]) }',
  ])('%s', async (query) => {
    const { plain, compiled, wasCompiled } = await runBoth(query);
    expect(compiled).toEqual(plain);
    expect(wasCompiled).toBe(true);
  });

  it.each<[string, Record<string, unknown>]>([
    ['query ($at: DateTime) { echo(at: $at) }', { at: '2026-01-31T12:00:00.000Z' }],
    ['query ($at: DateTime) { echo(at: $at) }', { at: null }],
    ['query ($at: DateTime) { echo(at: $at) }', {}],
    ['query ($id: ID, $list: [Int]) { echo(id: $id, list: $list) }', { id: 7, list: 3 }],
    ['query ($id: ID, $list: [Int]) { echo(id: $id, list: $list) }', { id: 'x', list: [1, null, 3] }],
    ['query ($count: Int = 9) { echo(count: $count) }', {}],
    ['query ($count: Int = 9) { echo(count: $count) }', { count: null }],
    ['query ($count: Int) { echo(count: $count) }', {}],
    ['query ($status: [Status!] = [DRAFT, ACTIVE]) { echo(filter: {status: $status}) }', {}],
    ['query ($endless: Endless) { echo(endless: $endless) }', { endless: { inner: [{ text: 'x' }] } }],
    ['query ($filter: Filter) { echo(filter: $filter) }', { filter: { status: 'DRAFT', min: '1.20' } }],
    [
      'query ($filter: Filter) { echo(filter: $filter) }',
      { filter: { after: '2026-01-31T12:00:00Z', text: 'x' } },
    ],
    [
      'query ($filter: Filter) { echo(filter: $filter) }',
      { filter: { range: { status: ['ACTIVE', null] }, deleted: null } },
    ],
    [
      'query ($s: Status!) { echo(filter: {status: [ACTIVE, $s]}) two: echo(filter: {status: [$s]}) }',
      { s: 'DRAFT' },
    ],
    ['query ($t: String!, $m: Decimal) { echo(filter: {text: $t, min: $m}) }', { t: 'x' }],
  ])('%s with %j', async (query, variables) => {
    const { plain, compiled, wasCompiled } = await runBoth(query, variables);
    expect(plain.errors).toBeUndefined();
    expect(compiled).toEqual(plain);
    expect(wasCompiled).toBe(true);
  });

  it.each<[string, Record<string, unknown>]>([
    ['query ($at: DateTime) { echo(at: $at) }', { at: 'yesterday' }],
    ['query ($id: ID!) { echo(id: $id) }', {}],
    ['query ($id: ID!) { echo(id: $id) }', { id: null }],
    ['query ($list: [Int]) { echo(list: $list) }', { list: [1, 'two', 3.5] }],
    [
      'query ($filter: Filter) { echo(filter: $filter) }',
      { filter: { status: ['GONE'], surplus: 1, min: 1.2 } },
    ],
    ['query ($filter: Filter) { echo(filter: $filter) }', { filter: { text: null } }],
    ['query ($count: Int = 1) { need(count: $count) }', { count: null }],
  ])('refuses %s with %j in the same words', async (query, variables) => {
    const { plain, compiled } = await runBoth(query, variables);
    expect(plain.errors?.length).toBeGreaterThan(0);
    expect(compiled).toEqual(plain);
  });
});

it('reports one error where several made one value null, as graphql-js does', async () => {
  const { plain, compiled } = await runBoth('{ thing { fatal fatalLater missing } }');
  expect(plain.errors).toHaveLength(1);
  expect(compiled.errors).toHaveLength(1);
  expect(compiled.data).toEqual(plain.data);
});

describe('what graphql-jit cannot be trusted with runs in graphql-js', () => {
  it.each<[string, Record<string, unknown>]>([
    ['query ($no: Boolean!) { thing { id @skip(if: $no) price } }', { no: true }],
    ['{ thing { __proto__: id } }', {}],
    ['{ thing { my_id: id } }', {}],
    ['{ echo(id: "text") }', {}],
    ['{ thing { id } __schema { queryType { name } } }', {}],
  ])('%s', async (query, variables) => {
    const { plain, compiled, wasCompiled } = await runBoth(query, variables);
    expect(compiled).toEqual(plain);
    expect(wasCompiled).toBe(false);
  });

  it('never runs text of a query as code', async () => {
    const marker = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d';
    const { compiled } = await runBoth(`{ echo(id: "${marker}globalThis.intruded = 1") }`);
    expect((globalThis as { intruded?: number }).intruded).toBeUndefined();
    expect(compiled.errors).toBeUndefined();
  });

  it('does not compile for somebody who is not signed in', async () => {
    const execution = new GraphqlExecution(schema);
    const document = parse('{ thing { id } }');
    for (let times = 0; times < 3; times += 1) {
      await execution.run({ key: 'anonymous', document, context: { viewer: null } as RequestContext });
    }
    expect(lastInfo?.path.typename).toBe('Query');
  });
});
