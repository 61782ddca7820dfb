import { createHash, createVerify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { errorIds, type Seller, withSeller } from './support/seller.ts';

const ROOT = '/api/commerce/notification/v1';
const TOKEN = 'a-verification-token-of-40-characters-00';

/** An endpoint that answers challenges with `token` and keeps what is posted. */
async function withEndpoint(
  token: string,
  use: (url: string, received: { headers: IncomingHttpHeaders; body: string }[]) => Promise<void>,
): Promise<void> {
  const received: { headers: IncomingHttpHeaders; body: string }[] = [];
  let url = '';
  const server = createServer(async (request, response) => {
    const code = new URL(request.url ?? '', url).searchParams.get('challenge_code');
    if (code) {
      const challengeResponse = createHash('sha256').update(`${code}${token}${url}`).digest('hex');
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ challengeResponse }));
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/notices`;
  try {
    await use(url, received);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function createDestination(seller: Seller, endpoint: string) {
  await seller.put(`${ROOT}/config`, { alertEmail: 'a@example.com' });
  const deliveryConfig = { endpoint, verificationToken: TOKEN };
  return seller.post(`${ROOT}/destination`, { name: 'Shop', status: 'ENABLED', deliveryConfig });
}

/** As a receiver does it: the key by its id, line breaks put back, the signature over the body. */
async function isSigned(seller: Seller, header: string, body: string): Promise<boolean> {
  const { kid, signature } = JSON.parse(Buffer.from(header, 'base64').toString());
  const { key } = (await seller.get(`${ROOT}/public_key/${kid}`)).body;
  const pem = String(key)
    .replace('-----BEGIN PUBLIC KEY-----', '-----BEGIN PUBLIC KEY-----\n')
    .replace('-----END PUBLIC KEY-----', '\n-----END PUBLIC KEY-----');
  return createVerify('sha1').update(body).verify(pem, signature, 'base64');
}

test('a destination must answer the challenge', () =>
  withSeller(async (seller) => {
    await withEndpoint('the wrong token', async (url) => {
      expect(errorIds(await createDestination(seller, url))).toEqual([195020]);
    });
    await withEndpoint(TOKEN, async (url) => {
      expect((await createDestination(seller, url)).status).toBe(201);
      expect(errorIds(await createDestination(seller, url))).toEqual([195021]);
    });
  }));

test('an account deletion is signed with a key that getPublicKey gives out', () =>
  withSeller(async (seller, { url: simulator }) => {
    await withEndpoint(TOKEN, async (url, received) => {
      const send = (more: object) =>
        fetch(`${simulator}/control/notify/account-deletion`, {
          method: 'POST',
          body: JSON.stringify({ username: 'bea', userId: 'B1', url, ...more }),
        });
      expect(await (await send({})).json()).toMatchObject({ status: 204 });
      await send({ forged: true });
      const [real, forged] = received;
      expect(JSON.parse(real?.body ?? '')).toMatchObject({
        metadata: { topic: 'MARKETPLACE_ACCOUNT_DELETION' },
        notification: { data: { username: 'bea', userId: 'B1' } },
      });
      const headerOf = (notice: typeof real) => String(notice?.headers['x-ebay-signature']);
      expect(await isSigned(seller, headerOf(real), real?.body ?? '')).toBe(true);
      expect(await isSigned(seller, headerOf(forged), forged?.body ?? '')).toBe(false);
    });
  }));

test('an order is told to whoever subscribed', () =>
  withSeller(async (seller, simulator) => {
    await withEndpoint(TOKEN, async (url, received) => {
      const made = await createDestination(seller, url);
      const destinationId = made.headers.get('location')?.split('/').at(-1);
      const payload = { format: 'JSON', schemaVersion: '1.0', deliveryProtocol: 'HTTPS' };
      const subscription = { topicId: 'ORDER_CONFIRMATION', destinationId, status: 'ENABLED', payload };
      expect((await seller.post(`${ROOT}/subscription`, subscription)).status).toBe(201);
      expect(errorIds(await seller.post(`${ROOT}/subscription`, subscription))).toEqual([195012]);
      const { listingId } = await seller.list();
      const post = (path: string, body: object) =>
        fetch(`${simulator.url}/control/${path}`, { method: 'POST', body: JSON.stringify(body) });
      await post(`listings/${listingId}/buy`, {});
      const [orderId] = simulator.world.orders.keys();
      await post('notify/order', { orderId });
      expect(JSON.parse(received[0]?.body ?? '{}')).toMatchObject({
        metadata: { topic: 'ORDER_CONFIRMATION' },
        notification: { data: { username: 'lamp-lady', order: { orderId } } },
      });
    });
  }));
