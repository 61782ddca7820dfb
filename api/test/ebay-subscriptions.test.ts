import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { challengeResponse } from '../src/platforms/ebay/notifications/challenge.ts';
import { EbaySubscriptions } from '../src/platforms/ebay/notifications/ebay-subscriptions.ts';
import { type EbayRig, openEbayRig } from './support/ebay-rig.ts';

const TOKEN = 'a-token-of-this-server-0123456789-abcdef';

let rig: EbayRig;
let listener: Server;
let endpoint: string;
let subscriptions: EbaySubscriptions;

beforeEach(async () => {
  rig = await openEbayRig();
  subscriptions = new EbaySubscriptions(rig.client);
  listener = createServer((request, response) => {
    const code = new URL(request.url ?? '', endpoint).searchParams.get('challenge_code') ?? '';
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ challengeResponse: challengeResponse(code, TOKEN, endpoint) }));
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/webhooks/ebay`;
});
afterEach(async () => {
  listener.close();
  await rig.stop();
});

const ensure = (alertEmail: string | null = 'owner@example.com') =>
  subscriptions.ensure(
    rig.account,
    { endpoint, verificationToken: TOKEN, alertEmail },
    AbortSignal.timeout(10_000),
  );
const notifications = () => rig.simulator.world.notifications;

test('subscribes once, however often it is asked for', async () => {
  expect(await ensure()).toBe(true);
  expect(await ensure()).toBe(true);
  expect([...notifications().destinations.values()]).toMatchObject([{ endpoint, status: 'ENABLED' }]);
  expect([...notifications().subscriptions.values()]).toMatchObject([
    { topicId: 'ORDER_CONFIRMATION', status: 'ENABLED' },
  ]);
  expect(notifications().alertEmail).toBe('owner@example.com');
});

test('leaves it where eBay wants an address to write to and there is none', async () => {
  expect(await ensure(null)).toBe(false);
  expect(notifications().destinations.size).toBe(0);
});

test('says so where eBay cannot reach the address', async () => {
  listener.removeAllListeners('request');
  listener.on('request', (_request, response) => response.end('{}'));
  await expect(ensure()).rejects.toThrow();
});
