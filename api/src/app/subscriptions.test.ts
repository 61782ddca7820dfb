import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { buildSchema, GraphQLObjectType } from 'graphql';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { EventStream } from '../infra/events/event-stream.ts';
import { QueryGuard } from '../infra/http/query-guard.ts';
import { RequestRate } from '../infra/http/request-rate.ts';
import type { Viewer } from '../shared/request-context.ts';
import { SubscriptionServer } from './subscriptions.ts';

const schema = buildSchema('type Query { a: Int } type Subscription { tick: Int! }');
const ticks = (schema.getSubscriptionType() as GraphQLObjectType).getFields().tick;
let stream: EventStream;
if (ticks) {
  ticks.subscribe = () => {
    stream = new EventStream(() => {});
    return stream;
  };
  ticks.resolve = () => {
    throw new Error('SELECT secret FROM internals');
  };
}

const viewer: Viewer = { userId: 'u', shopId: 's', sessionId: null, scopes: new Set() };
let tokenIsGood = true;
let http: Server;
let subscriptions: SubscriptionServer;

beforeEach(async () => {
  tokenIsGood = true;
  http = createServer();
  subscriptions = new SubscriptionServer([http], {
    schema,
    guard: new QueryGuard(schema, {}),
    rate: new RequestRate(10_000),
    authenticator: { viewer: async () => (tokenIsGood ? viewer : null) },
    log: pino({ level: 'silent' }),
    publicUrl: null,
    trustProxy: false,
    recheckMilliseconds: 20,
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
});
afterEach(async () => {
  await subscriptions.stop();
  http.close();
});

async function connect(): Promise<WebSocket> {
  const { port } = http.address() as AddressInfo;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { accessToken: 'token' } }));
  await once(socket, 'message');
  return socket;
}

const closingCode = async (socket: WebSocket): Promise<number> => (await once(socket, 'close'))[0];

it('closes an open connection soon after its token stopped opening anything', async () => {
  const socket = await connect();
  tokenIsGood = false;
  expect(await closingCode(socket)).toBe(4403);
});

it('sends everybody away to come back when events were missed', async () => {
  const socket = await connect();
  subscriptions.restart();
  expect(await closingCode(socket)).toBe(1012);
});

it('says good-bye when it stops', async () => {
  const socket = await connect();
  const code = closingCode(socket);
  await subscriptions.stop();
  expect(await code).toBe(1001);
  expect(subscriptions.connections).toBe(0);
});

it('bounds the connections of one user, and counts those that left no more', async () => {
  const open = await Promise.all(Array.from({ length: 50 }, connect));
  const { port } = http.address() as AddressInfo;
  const surplus = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
  await once(surplus, 'open');
  surplus.send(JSON.stringify({ type: 'connection_init', payload: { accessToken: 'token' } }));
  expect(await closingCode(surplus)).toBe(4429);
  open[0]?.close();
  await once(open[0] as WebSocket, 'close');
  await connect();
});

it('says nothing of the cause where an event cannot be answered', async () => {
  const socket = await connect();
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription { tick }' } }));
  while (!stream) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const answer = once(socket, 'message');
  stream.push({ type: 'ITEM_CHANGED', shopId: 's', id: 'i' });
  const text = String((await answer)[0]);
  expect(JSON.parse(text).payload.errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(text).not.toMatch(/SELECT|internals/);
});
