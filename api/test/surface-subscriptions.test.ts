import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import type { GraphqlClient } from './support/graphql-client.ts';
import { Listener } from './support/listener.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const SECRET = 'a secret that two servers share, for tests';
const CREATE = 'mutation ($title: String!) { createItem(input: {title: $title}) { item { id } } }';
const CHANGED = 'subscription { itemChanged { id title version deletedAt } }';

let app: TestApp;
let other: TestApp;
let seller: GraphqlClient;

beforeAll(async () => {
  app = await startTestApp({ environment: { JWT_SECRET: SECRET } });
  other = await startTestApp({ environment: { JWT_SECRET: SECRET }, databaseUrl: app.databaseUrl });
  seller = await app.seller();
});
afterAll(async () => {
  await other.stop();
  await app.stop();
});

const create = async (client: GraphqlClient, title: string): Promise<string> =>
  (await client.data(CREATE, { title })).createItem.item.id;

describe('itemChanged', () => {
  it('tells of changes that another server made, of this shop alone, deletions with deletedAt', async () => {
    const stranger = await app.seller();
    const listener = await Listener.connect(other.url, { accessToken: seller.token });
    listener.subscribe(CHANGED);
    await listener.ready(() => create(seller, 'warm up'));

    await create(stranger, 'not yours');
    const id = await create(seller, 'A lamp');
    expect(await listener.next()).toEqual({
      itemChanged: { id, title: 'A lamp', version: 1, deletedAt: null },
    });

    await seller.data('mutation ($id: ID!) { deleteItem(id: $id) { deletedId } }', { id });
    expect(await listener.next()).toEqual({
      itemChanged: { id, title: 'A lamp', version: 2, deletedAt: expect.stringMatching(/Z$/) },
    });
    listener.close();
  });

  it('reads each event anew, and not what it remembered of the last', async () => {
    const listener = await Listener.connect(app.url, { authorization: `Bearer ${seller.token}` });
    listener.subscribe(CHANGED);
    await listener.ready(() => create(seller, 'warm up'));
    const id = await create(seller, 'One');
    expect((await listener.next()).itemChanged.title).toBe('One');
    await seller.data('mutation ($id: ID!) { updateItem(input: {id: $id, title: "Two"}) { item { id } } }', {
      id,
    });
    expect((await listener.next()).itemChanged.title).toBe('Two');
    listener.close();
  });

  it('stops listening when the subscriber leaves', async () => {
    const leaver = await app.seller();
    const { me } = await leaver.data('{ me { shop { id } } }');
    const { emitter } = app.foundation.events as unknown as { emitter: NodeJS.EventEmitter };
    const listener = await Listener.connect(app.url, { accessToken: leaver.token });
    listener.subscribe(CHANGED);
    await until(() => emitter.listenerCount(me.shop.id) === 1);
    listener.close();
    await until(() => emitter.listenerCount(me.shop.id) === 0);
  });

  it('needs the scope of reading items', async () => {
    const { createApiToken } = await seller.data(
      'mutation { createApiToken(input: {name: "shop", scopes: ["shop:read"]}) { secret } }',
    );
    const listener = await Listener.connect(app.url, { accessToken: createApiToken.secret });
    listener.subscribe(CHANGED);
    expect(await listener.failure()).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    listener.close();
  });
});

describe('a connection', () => {
  it.each([
    ['without a token', {}, 4401],
    ['with a token that opens nothing', { accessToken: 'x.y.z' }, 4403],
  ])('%s is closed', async (_name, parameters, code) => {
    await expect(Listener.connect(app.url, parameters)).rejects.toThrow(String(code));
  });

  it('serves subscriptions only, at most 20 of them, and no large message', async () => {
    const listener = await Listener.connect(app.url, { accessToken: seller.token });
    listener.subscribe('{ me { id } }');
    expect(await listener.failure()).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    for (let count = 0; count < 20; count += 1) {
      listener.subscribe(CHANGED);
    }
    listener.subscribe(CHANGED);
    expect(await listener.failure()).toMatchObject([{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }]);
    listener.subscribe(`subscription { itemChanged { ${'a'.repeat(70_000)} } }`);
    await expect(listener.closed).resolves.toBe(1009);
  });

  it('refuses what a query over HTTP would be refused for', async () => {
    const listener = await Listener.connect(app.url, { accessToken: seller.token });
    listener.subscribe('subscription { itemChanged { nothing } }');
    expect((await listener.failure())[0].message).toMatch(/Cannot query field/);
    listener.subscribe('subscription {');
    expect((await listener.failure())[0].message).toMatch(/Syntax Error/);
    listener.subscribe(`subscription { itemChanged { ${'i: id '.repeat(31)} } }`);
    expect(await listener.failure()).toMatchObject([{ extensions: { code: 'QUERY_LIMIT_EXCEEDED' } }]);
    listener.close();
  });

  it('is made at /graphql only', async () => {
    const socket = new WebSocket(`${app.url.replace('http', 'ws')}/elsewhere`, 'graphql-transport-ws');
    await expect(new Promise((_resolve, reject) => socket.once('error', reject))).rejects.toThrow('404');
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
