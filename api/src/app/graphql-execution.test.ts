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
  GraphQLSchema,
  GraphQLString,
  parse,
  validate,
} from 'graphql';
import type { RequestContext } from '../shared/request-context.ts';
import { DateTime, Decimal } from '../shared/scalars.ts';
import { AnswerText } from './answer-text.ts';
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

const fail = (message: string, extensions?: Record<string, unknown>) => () => {
  throw extensions ? new GraphQLError(message, { extensions }) : new Error(message);
};
const failLater = (message: string) => async () => {
  await new Promise((resolve) => setImmediate(resolve));
  throw new Error(message);
};

let outages = 0;

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
    method: { type: GraphQLString, args: { times: { type: GraphQLInt, defaultValue: 3 } } },
    promises: { type: new GraphQLList(GraphQLString), resolve: () => [Promise.resolve('p'), 'q'] },
    iterated: { type: new GraphQLList(GraphQLInt), resolve: () => new Set([1, 2]) },
    odd: { type: GraphQLString, resolve: () => '"\\\u0001\u2028🪑\ud800' },
    later: { type: new GraphQLNonNull(GraphQLString), resolve: async () => 'later' },
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
      resolve: () => {
        const at = new Date('2026-01-02T03:04:05.006Z');
        const method = ({ times }: { times: number }) => `${times} times`;
        return Promise.resolve({ id: 't', status: 'A', at, price: '12.50', tags: ['a', 'b'], method });
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
      resolve: (_root, args) => show(args),
    },
    outage: {
      type: GraphQLString,
      resolve: async () => {
        outages += 1;
        throw new Error('The database is down.');
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
  return execution.run({ key: query, document, variables, context });
}

const asSent = (result: ExecutionResult): ExecutionResult => JSON.parse(JSON.stringify(result));

/** Runs twice: first in graphql-js, then planned. */
async function runBoth(query: string, variables: Record<string, unknown> = {}) {
  const execution = new GraphqlExecution(schema);
  const plain = await run(execution, query, variables);
  const planned = await run(execution, query, variables);
  expect(plain.data).not.toBeInstanceOf(AnswerText);
  expect(JSON.stringify(planned)).toBe(JSON.stringify(plain));
  return { plain: asSent(plain), planned: asSent(planned), wasWritten: planned.data instanceof AnswerText };
}

describe('a planned query is written as graphql-js answers it', () => {
  it.each([
    '{ thing { id status at price tags } }',
    '{ thing { __typename a: id b: id ...More } } fragment More on Thing { price child { at } }',
    '{ thing { method few: method(times: 2) odd later } }',
    '{ thing { __proto__: id my_id: id } echo(id: "text") }',
    '{ thing { id @skip(if: true) } }',
    '{ thing { children { later child { later } } later } thing_2: thing { later } }',
    '{ thing { children(first: 0) { id } } }',
    '{ thing { children(first: 3) { id children { id } } } }',
    '{ thing { id } echo(filter: {status: [DRAFT, ACTIVE]}, count: 2) }',
    '{ echo(list: 4) two: echo(list: [1, null]) }',
  ])('%s', async (query) => {
    const { wasWritten } = await runBoth(query);
    expect(wasWritten).toBe(true);
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
    ['query ($no: Boolean!) { thing { id @skip(if: $no) price @include(if: $no) } }', { no: true }],
    ['query ($t: String!, $m: Decimal) { echo(filter: {text: $t, min: $m}) }', { t: 'x' }],
  ])('%s with %j', async (query, variables) => {
    const { plain, wasWritten } = await runBoth(query, variables);
    expect(plain.errors).toBeUndefined();
    expect(wasWritten).toBe(true);
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
    const { plain } = await runBoth(query, variables);
    expect(plain.errors?.length).toBeGreaterThan(0);
  });
});

describe('what a plan cannot write runs in graphql-js', () => {
  it.each([
    '{ thing { broken brokenLater id } }',
    '{ thing { id missing } }',
    '{ thing { id fatal } }',
    '{ thing { children { id fatal } } }',
    '{ thing { children { id child { id fatalLater } } } }',
    '{ thing { child { children { child { missing } broken } } } }',
    '{ thing { ours child { ours } } }',
    '{ thing { badDate id } }',
    '{ thing { fatal fatalLater missing } }',
    '{ thing { brokenLater fatal } thing_2: thing { fatalLater } }',
    '{ thing { node { __typename id ... on Thing { price children { id } } } } }',
    '{ thing { stranger { id } } }',
    '{ thing { promises } }',
    '{ thing { iterated } }',
    '{ thing { id } __schema { queryType { name } } }',
    'mutation { echo }',
  ])('%s', async (query) => {
    const { wasWritten } = await runBoth(query);
    expect(wasWritten).toBe(false);
  });
});

it('takes each turn of a switch for itself', async () => {
  const execution = new GraphqlExecution(schema);
  const query = 'query ($no: Boolean!) { thing { id @skip(if: $no) price } }';
  await run(execution, query, { no: true });
  const answers = [];
  for (const no of [true, false, true]) {
    answers.push(asSent(await run(execution, query, { no })).data);
  }
  expect(answers).toEqual([
    { thing: { price: '12.50' } },
    { thing: { id: 't', price: '12.50' } },
    { thing: { price: '12.50' } },
  ]);
});

it('does not ask again a root that failed', async () => {
  const execution = new GraphqlExecution(schema);
  await run(execution, '{ outage thing { id } }', {});
  outages = 0;
  const result = await run(execution, '{ outage thing { id } }', {});
  expect(result.errors).toHaveLength(1);
  expect(result.data).toEqual({ outage: null, thing: { id: 't' } });
  expect(outages).toBe(1);
});

it('does not plan for somebody who is not signed in', async () => {
  const execution = new GraphqlExecution(schema);
  const document = parse('{ thing { id } }');
  for (let times = 0; times < 3; times += 1) {
    const stranger = { viewer: null } as RequestContext;
    const { data } = await execution.run({ key: 'anonymous', document, context: stranger });
    expect(data).not.toBeInstanceOf(AnswerText);
  }
});
