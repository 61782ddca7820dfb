import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasSpecs, specFolder } from '../../../../../simulators/ebay/conformance/spec-folder.ts';
import { hasRule, refusalOf } from './refusal-of.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

const answer = (status: number, body: unknown) => ({ status, headers: new Headers(), body });
const refusal = (status: number, ...errors: object[]) => refusalOf(answer(status, { errors }), true, NOW);

describe('what eBay refuses', () => {
  test('becomes words, fields and a hint whether to try again', () => {
    const { details } = refusal(400, {
      errorId: 25003,
      message: 'Invalid price',
      longMessage: 'Price is too low',
    });
    expect(details).toEqual({
      code: 'EBAY_PRICE',
      message: expect.stringContaining('Price is too low. Change the price'),
      retryable: false,
      outcome: 'refused',
      fields: ['price', 'details.bestOffer'],
    });
  });

  test('in several places is told all at once, led by what does not pass by itself', () => {
    const { details } = refusal(
      400,
      { errorId: 25001, message: 'System error' },
      { errorId: 25014, message: 'Bad picture' },
      { errorId: 25020, message: 'Bad weight' },
    );
    expect(details).toMatchObject({ code: 'EBAY_PHOTOS', retryable: false });
    expect(details.fields).toEqual(['images', 'details.package']);
    expect(details.message).toMatch(/Bad picture.*Bad weight/);
  });

  test('in the middle of a change leaves in doubt what is there; a busy item does not', () => {
    expect(refusal(500, { errorId: 25001 }).details).toMatchObject({ outcome: 'unknown', retryable: true });
    expect(refusal(502).details).toMatchObject({ outcome: 'unknown', retryable: true });
    expect(refusal(500, { errorId: 25025 }).details).toMatchObject({ outcome: 'refused', retryable: true });
    expect(refusalOf(answer(500, null), false, NOW).details.outcome).toBe('refused');
  });

  test('because of the selling limit pauses the account for a day', () => {
    expect(refusal(400, { errorId: 25026, message: 'Limit' }).details).toMatchObject({
      code: 'EBAY_SELLING_LIMIT',
      pausesAccount: 'PUBLISHING',
      retryAt: new Date('2026-03-02T12:00:00Z'),
    });
  });

  test('for want of permission asks to connect again', () => {
    expect(refusal(403, { errorId: 1100, message: 'Access denied' }).details).toMatchObject({
      reconnect: true,
    });
  });

  test('and nobody foresaw keeps eBay’s own words, made harmless', () => {
    const nasty = `<script>alert(1)</script>Bad\u0000\u202E\n thing ${'x'.repeat(5000)}`;
    const { message } = refusal(400, { errorId: 99999, message: nasty }).details;
    expect(message).toMatch(/^eBay said: alert\(1\) Bad thing x+…$/);
    expect(message.length).toBeLessThan(330);
    expect(refusal(400).details.message).toBe('eBay said no (400).');
    expect(refusal(404).details.code).toBe('EBAY_NOT_FOUND');
  });

  test('never breaks the reader, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 599 }), fc.jsonValue(), (status, body) => {
        const { details } = refusalOf(answer(status, body), true, NOW);
        expect(details.message.length).toBeGreaterThan(0);
        const errors = refusalOf(answer(status, { errors: [body], warnings: body }), false, NOW);
        expect(errors.details.message.length).toBeGreaterThan(0);
      }),
    );
  });
});

const OURS: Record<string, RegExp> = {
  sell_inventory:
    /^\/(inventory_item\/\{sku\}|offer(\/\{offerId\}.*)?|bulk_update_price_quantity|location.*)$/,
  commerce_media: /^\/image\//,
  sell_fulfillment: /^\/order$|shipping_fulfillment$/,
  sell_account: /^\/(fulfillment|payment|return)_policy\/?$|^\/program|^\/privilege$/,
  commerce_taxonomy: /default_category|suggestions|aspects_for_category/,
  sell_metadata: /item_condition_policies/,
  commerce_identity: /./,
  commerce_notification: /public_key/,
};

/** Errors of our calls that no seller of ours can meet: hazardous goods, manufacturers, groups, lookups of our own. */
const ELSEWHERE =
  /regulator|hazard|hazmat|energy|manufacturer|responsible person|repair score|document|safety|compliance polic|eco part|email address|contact url|group|fulfillment center|^\{replaceable_value\} ID|image resource|key id/i;

(hasSpecs() ? describe : describe.skip)('every error that eBay documents for our calls', () => {
  const documented = new Map<number, string>();
  for (const file of hasSpecs() ? readdirSync(specFolder()) : []) {
    const pattern = Object.entries(OURS).find(([name]) => file.startsWith(name))?.[1];
    if (!pattern) {
      continue;
    }
    const { paths } = JSON.parse(readFileSync(join(specFolder(), file), 'utf8')) as SpecPaths;
    for (const [path, operations] of Object.entries(paths)) {
      for (const operation of pattern.test(path) ? Object.values(operations) : []) {
        for (const [status, response] of Object.entries(operation.responses ?? {})) {
          for (const [id, error] of Object.entries(response['x-response-codes']?.errors ?? {})) {
            if (Number(status) >= 400) {
              documented.set(Number(id), error.description ?? '');
            }
          }
        }
      }
    }
  }

  test('is read, and those that a seller can meet have words of ours', () => {
    expect(documented.size).toBeGreaterThan(120);
    const without = [...documented].filter(([id, text]) => !hasRule(id) && !ELSEWHERE.test(text));
    expect(without).toEqual([]);
    for (const [id, text] of documented) {
      expect(refusal(400, { errorId: id, message: text }).details.message).not.toContain('{text}');
    }
  });
});

interface SpecPaths {
  paths: Record<
    string,
    Record<
      string,
      {
        responses?: Record<
          string,
          { 'x-response-codes'?: { errors?: Record<string, { description?: string }> } }
        >;
      }
    >
  >;
}
