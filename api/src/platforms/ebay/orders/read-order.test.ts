import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readOrder } from './read-order.ts';

const usd = (value: string) => ({ value, currency: 'USD' });

const line = (lineItemId: string, cost: string, more: object = {}) => ({
  lineItemId,
  legacyItemId: '1100',
  sku: 'LAMP',
  title: 'Lamp',
  quantity: 1,
  lineItemCost: usd(cost),
  deliveryCost: { shippingCost: usd('5.0'), handlingCost: usd('1.00'), discountAmount: usd('2.00') },
  ...more,
});

const ORDER = {
  orderId: '01-00001-00001',
  creationDate: '2026-03-01T10:00:00.000Z',
  lastModifiedDate: '2026-03-01T11:00:00.000Z',
  orderPaymentStatus: 'PAID',
  orderFulfillmentStatus: 'NOT_STARTED',
  cancelStatus: { cancelState: 'NONE_REQUESTED' },
  buyer: { username: 'ada', buyerRegistrationAddress: { email: 'ada@example.com' } },
  totalMarketplaceFee: usd('10.00'),
  lineItems: [
    line('1', '10.00'),
    line('2', '10.00', { discountedLineItemCost: usd('5.00') }),
    line('3', '15.00'),
  ],
};

describe('an order of eBay', () => {
  test('has its fee shared over the lines by what they cost', () => {
    const lines = readOrder(ORDER)?.lines ?? [];
    expect(lines.map(({ fees }) => fees?.amount)).toEqual(['3.33', '1.67', '5.00']);
    expect(lines.map(({ price }) => price?.amount)).toEqual(['10.00', '5.00', '15.00']);
    expect(lines[0]?.shippingCharged).toEqual({ amount: '4.00', currencyCode: 'USD' });
  });

  test('tells of the buyer the names alone', () => {
    expect(readOrder(ORDER)?.buyer).toEqual({ name: null, userName: 'ada' });
    expect(JSON.stringify(readOrder(ORDER))).not.toContain('example.com');
  });

  test.each([
    [{ orderFulfillmentStatus: 'FULFILLED' }, 'SHIPPED'],
    [{ orderFulfillmentStatus: 'IN_PROGRESS' }, 'OPEN'],
    [{ cancelStatus: { cancelState: 'IN_PROGRESS' } }, 'OPEN'],
    [{ cancelStatus: { cancelState: 'CANCELED' } }, 'CANCELLED'],
    [{ cancelStatus: { cancelState: 'CANCELED' }, orderPaymentStatus: 'FAILED' }, 'CANCELLED'],
    [{ orderPaymentStatus: 'FULLY_REFUNDED' }, 'OPEN'],
    [{ orderPaymentStatus: 'PENDING' }, undefined],
    [{ orderPaymentStatus: 'FAILED' }, undefined],
    [{ lineItems: [] }, undefined],
    [{ orderId: undefined }, undefined],
  ])('%j: %s', (changes, state) => {
    expect(readOrder({ ...ORDER, ...changes })?.state).toBe(state);
  });

  test('that is nonsense is none, and breaks nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readOrder(value);
        readOrder({
          ...ORDER,
          lineItems: value,
          totalMarketplaceFee: value,
          fulfillmentStartInstructions: value,
        });
        const odd = readOrder({
          ...ORDER,
          lineItems: [{ ...line('1', '1.00'), lineItemCost: value, deliveryCost: value }],
        });
        expect(odd?.lines).toHaveLength(1);
      }),
    );
  });
});
