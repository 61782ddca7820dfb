import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { Secret } from '../../../infra/crypto/secret.ts';
import { EbayClient } from '../client/ebay-client.ts';
import { EBAY_ADDRESSES } from '../ebay-settings.ts';
import { challengeResponse, isVerificationToken } from './challenge.ts';
import { EbayNotices } from './ebay-notices.ts';
import { readNotice } from './read-notice.ts';

interface Vector {
  header: string;
  body: { notification: { data: object } };
}

/** eBay's own, of its event-notification SDKs (github.com/eBay/event-notification-nodejs-sdk). */
const vectors = JSON.parse(
  readFileSync(join(import.meta.dirname, 'signature-vectors.fixture.json'), 'utf8'),
) as { key: string; valid: Vector; otherBody: Vector; otherSignature: Vector };

/** eBay with one public key. */
function open(now = { time: Date.parse('2026-03-01T00:00:00Z') }) {
  const asked: string[] = [];
  const answer = jest.fn(async (input: unknown): Promise<Response> => {
    const { pathname } = new URL(String(input));
    asked.push(pathname);
    if (pathname.endsWith('/token')) {
      return Response.json({ access_token: 'app', expires_in: 7200 });
    }
    return pathname.includes('9936261a')
      ? Response.json({ key: vectors.key, algorithm: 'ECDSA', digest: 'SHA1' })
      : Response.json(
          { errors: [{ errorId: 195001, message: 'The specified key id is invalid.' }] },
          { status: 404 },
        );
  });
  const client = new EbayClient({
    environment: 'sandbox',
    ...EBAY_ADDRESSES.sandbox,
    clientId: 'id',
    clientSecret: new Secret('secret'),
    ruName: 'ru',
    clock: { now: () => new Date(now.time) },
    fetch: answer as unknown as typeof fetch,
  });
  const keys = () => asked.filter((path) => path.includes('public_key')).length;
  return { notices: new EbayNotices(client), keys, now, answer };
}

describe('a notice', () => {
  test('of eBay is genuine, and its key is asked for once an hour', async () => {
    const { notices, keys, now } = open();
    const { header, body } = vectors.valid;
    expect(await notices.isGenuine(header, body)).toBe(true);
    expect(await notices.isGenuine(header, body)).toBe(true);
    expect(keys()).toBe(1);
    now.time += 61 * 60_000;
    expect(await notices.isGenuine(header, body)).toBe(true);
    expect(keys()).toBe(2);
  });

  test('that was changed, or signed by others, is not', async () => {
    const { notices } = open();
    const { header, body } = vectors.valid;
    expect(await notices.isGenuine(vectors.otherBody.header, vectors.otherBody.body)).toBe(false);
    expect(await notices.isGenuine(vectors.otherSignature.header, vectors.otherSignature.body)).toBe(false);
    const changed = { ...body, notification: { ...body.notification, data: { username: 'other' } } };
    expect(await notices.isGenuine(header, changed)).toBe(false);
    for (const nonsense of [
      undefined,
      null,
      '',
      'x',
      'e30=',
      Buffer.from('{"kid":"../x","signature":"a"}').toString('base64'),
    ]) {
      expect(await notices.isGenuine(nonsense, body)).toBe(false);
    }
  });

  test('of forgers with keys that do not exist costs few calls', async () => {
    const { notices, keys } = open();
    for (let number = 0; number < 200; number++) {
      const header = Buffer.from(JSON.stringify({ kid: `forged-${number}`, signature: 'AAAA' })).toString(
        'base64',
      );
      expect(await notices.isGenuine(header, {})).toBe(false);
    }
    expect(keys()).toBeLessThanOrEqual(30);
  });

  test('is neither good nor bad where eBay cannot be asked, and is asked for again', async () => {
    const { notices, answer } = open();
    answer.mockRejectedValueOnce(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }));
    const { header, body } = vectors.valid;
    await expect(notices.isGenuine(header, body)).rejects.toMatchObject({
      details: { code: 'EBAY_UNREACHABLE' },
    });
    expect(await notices.isGenuine(header, body)).toBe(true);
  });
});

describe('what a notice says', () => {
  const notice = (topic: string, data: object) =>
    readNotice({ metadata: { topic }, notification: { notificationId: 'n', data } });

  test('is who is to be forgotten', () => {
    expect(readNotice(vectors.valid.body)).toMatchObject({
      kind: 'ACCOUNT_DELETION',
      userName: 'test_user',
      userId: 'ma8vp1jySJC',
    });
  });

  test('is which order came, or that access was taken back, or another thing', () => {
    expect(notice('ORDER_CONFIRMATION', { order: { orderId: '1' }, user: { userId: 'u' } })).toMatchObject({
      kind: 'ORDER',
      orderId: '1',
    });
    expect(notice('ORDER_CONFIRMATION', { orderId: '1', sellerId: 'u' })).toMatchObject({
      orderId: '1',
      sellerId: 'u',
    });
    expect(notice('AUTHORIZATION_REVOCATION', { userId: 'u' })).toEqual({
      kind: 'ACCESS_REVOKED',
      noticeId: 'n',
      userId: 'u',
    });
    expect(notice('LISTING', {})).toEqual({ kind: 'OTHER', noticeId: 'n', topic: 'LISTING' });
  });

  test('may be nonsense', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readNotice(value);
        readNotice({ metadata: { topic: 'ORDER_CONFIRMATION' }, notification: value });
      }),
    );
    expect(readNotice(null)).toBeNull();
  });
});

describe('the challenge', () => {
  test('is answered with the hash of code, token and endpoint, in this order', () => {
    const token = 'a'.repeat(40);
    expect(challengeResponse('code', token, 'https://x.example/webhooks/ebay')).toBe(
      '3ecde5edaae8606fb10f691d644eb7a6e2afa29d07727a073c7ac9cac431fce5',
    );
    expect(isVerificationToken(token)).toBe(true);
    expect(isVerificationToken('short')).toBe(false);
  });
});
