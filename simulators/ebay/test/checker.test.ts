import { describe, expect, test } from '@jest/globals';
import { exchangeProblems } from '../conformance/check-exchange.ts';
import { hasSpecs } from '../conformance/spec-folder.ts';
import type { Exchange } from '../src/http/exchange.ts';

const headers = { 'content-type': 'application/json', 'content-language': 'en-US' };

const good: Exchange = {
  method: 'PUT',
  host: 'api',
  path: '/sell/inventory/v1/inventory_item/LAMP1',
  query: {},
  requestHeaders: headers,
  requestBody: { condition: 'NEW', product: { title: 'Lamp', aspects: { Brand: ['IKEA'] } } },
  status: 204,
  responseHeaders: {},
  responseBody: undefined,
  delivered: true,
};

const offers: Exchange = {
  ...good,
  method: 'GET',
  path: '/sell/inventory/v1/offer',
  query: { sku: 'LAMP1' },
  requestBody: undefined,
  status: 200,
  responseBody: { total: 0, offers: [] },
};

(hasSpecs() ? describe : describe.skip)('the checker of traffic', () => {
  test('passes what conforms', () => {
    expect([good, offers].flatMap(exchangeProblems)).toEqual([]);
  });

  test.each<[string, Exchange, string]>([
    ['a field that eBay does not know', { ...good, requestBody: { product: { colour: 'red' } } }, 'colour'],
    ['a field of the wrong type', { ...good, requestBody: { product: { title: 7 } } }, 'must be string'],
    [
      'aspects that are no lists',
      { ...good, requestBody: { product: { aspects: { Brand: 'IKEA' } } } },
      'must be array',
    ],
    [
      'a missing header',
      { ...good, requestHeaders: { 'content-type': headers['content-type'] } },
      'Content-Language',
    ],
    ['a query field that is not documented', { ...offers, query: { skus: 'LAMP1' } }, 'skus'],
    ['a body where none belongs', { ...offers, requestBody: {} }, 'a body was sent'],
    ['another host', { ...good, host: 'apiz' }, 'documents no such call'],
    ['a slash too many', { ...offers, path: '/sell/inventory/v1/offer/' }, 'documents no such call'],
    ['an answer of the wrong type', { ...offers, responseBody: { total: 'none' } }, 'must be integer'],
    ['a body in a 204', { ...good, responseBody: {} }, 'there is a body'],
    ['a status that is not documented', { ...offers, status: 202 }, 'status 202'],
    [
      'an error of another call',
      {
        ...offers,
        status: 400,
        responseBody: {
          errors: [{ errorId: 25007, domain: 'API_INVENTORY', category: 'REQUEST', message: '' }],
        },
      },
      '25007',
    ],
  ])('finds %s', (_what, exchange, said) => {
    expect(exchangeProblems(exchange).join('\n')).toContain(said);
  });
});
