import { randomBytes } from 'node:crypto';
import { findOrder } from '../fulfillment/purchase.ts';
import { sendNotice, sendToSubscribers } from '../notification/send.ts';
import { type ControlRoute, textOf } from './control-route.ts';

/** Notices that eBay would send by itself. Each answers what the endpoint said. */
export const NOTICE_ROUTES: ControlRoute[] = [
  {
    method: 'POST',
    path: '/control/notify/account-deletion',
    async answer({ world, body }) {
      const data = {
        username: textOf(body, 'username'),
        userId: textOf(body, 'userId'),
        eiasToken: randomBytes(24).toString('base64'),
      };
      const forged = body.forged === true;
      const url = textOf(body, 'url');
      const sent = await sendNotice(world, url, 'MARKETPLACE_ACCOUNT_DELETION', data, { forged });
      return { status: 200, body: sent };
    },
  },
  {
    method: 'POST',
    path: '/control/notify/order',
    async answer({ world, body }) {
      const order = findOrder(world, textOf(body, 'orderId'));
      const { username, userId } = world.account(order.seller);
      const data = {
        username,
        userId,
        order: {
          orderId: order.orderId,
          orderLineItems: order.lines.map(({ lineItemId, listingId, quantity }) => ({
            orderLineItemId: lineItemId,
            listingId,
            quantity,
          })),
        },
      };
      const { url } = body;
      const sent =
        typeof url === 'string'
          ? [await sendNotice(world, url, 'ORDER_CONFIRMATION', data, { forged: body.forged === true })]
          : await sendToSubscribers(world, 'ORDER_CONFIRMATION', data, order.seller);
      return { status: 200, body: { deliveries: sent } };
    },
  },
];
