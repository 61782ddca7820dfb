import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema, isInputObjectType, isObjectType } from 'graphql';
import { type EbayApp, startEbayApp } from './support/ebay-shop.ts';

const SCHEMA = new URL('../../schema.graphql', import.meta.url);

let ebay: EbayApp;
/** Whoever connects here was sent by an address that somebody wrote. */
let trap: Server;
let port: number;
let connections = 0;

beforeAll(async () => {
  ebay = await startEbayApp();
  trap = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => trap.listen(0, resolve));
  port = (trap.address() as { port: number }).port;
});
afterAll(async () => {
  trap.close();
  await ebay.stop();
});

test('one argument alone takes an address, that of the redirect which a person pastes', () => {
  const types = Object.values(buildSchema(readFileSync(SCHEMA, 'utf8')).getTypeMap());
  const named = types.flatMap((type) => {
    if (isInputObjectType(type)) {
      return Object.values(type.getFields()).map((field) => ({
        path: `${type.name}.${field.name}`,
        ...field,
      }));
    }
    return isObjectType(type)
      ? Object.values(type.getFields()).flatMap(({ name, args }) =>
          args.map((arg) => ({ path: `${type.name}.${name}.${arg.name}`, ...arg })),
        )
      : [];
  });
  const taking = named.filter(
    ({ name, type }) => /ur[il]|link|address|webhook|host/i.test(name) && /String|ID/.test(String(type)),
  );
  expect(taking.map(({ path }) => path)).toEqual(['Mutation.completePlatformConnectionByAddress.address']);
});

test.each([
  'http://127.0.0.1:PORT/?code=a&state=STATE',
  'http://localhost:PORT/?code=a&state=STATE',
  'http://[::1]:PORT/?code=a&state=STATE',
  'http://0.0.0.0:PORT/?code=http%3A%2F%2F127.0.0.1%3APORT&state=STATE',
  'https://user:pass@127.0.0.1:PORT/connect/ebay?code=a&state=STATE#x',
  'http://2130706433:PORT/?code=a&state=STATE',
])('%s is read, and never fetched', async (pasted) => {
  const seller = await ebay.app.seller();
  const { beginPlatformConnection } = await seller.data(
    'mutation { beginPlatformConnection(platform: EBAY) { state } }',
  );
  const address = pasted.replaceAll('PORT', String(port)).replace('STATE', beginPlatformConnection.state);
  const { completePlatformConnectionByAddress: answer } = await seller.data(
    `mutation ($address: String!) { completePlatformConnectionByAddress(platform: EBAY, address: $address) {
       credential { status } userErrors { code } } }`,
    { address },
  );
  expect(answer.credential).toBeNull();
  expect(answer.userErrors).toHaveLength(1);
  expect(connections).toBe(0);
});
