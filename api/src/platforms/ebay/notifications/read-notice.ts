import { dateOf, objectOf, type PlainObject, textOf } from '../client/reading.ts';

/** What eBay tells of by itself. Nothing else of a notice is taken. */
export type EbayNotice =
  | {
      readonly kind: 'ACCOUNT_DELETION';
      readonly noticeId: string;
      /** Whose data has to go; null where eBay leaves a name out. */
      readonly userName: string | null;
      readonly userId: string | null;
    }
  | {
      readonly kind: 'ORDER';
      readonly noticeId: string;
      readonly orderId: string | null;
      /** The seller's immutable id, as far as the notice tells it. */
      readonly sellerId: string | null;
    }
  | { readonly kind: 'ACCESS_REVOKED'; readonly noticeId: string; readonly userId: string | null }
  | { readonly kind: 'OTHER'; readonly noticeId: string; readonly topic: string };

/** Reads a notice whose signature was found good; null where it is none. */
export function readNotice(body: unknown): EbayNotice | null {
  const { metadata, notification } = objectOf(body);
  const topic = textOf(objectOf(metadata).topic, 100);
  const { notificationId, data, eventDate } = objectOf(notification);
  if (topic === null) {
    return null;
  }
  const noticeId = textOf(notificationId, 200) ?? `${topic} ${dateOf(eventDate)?.toISOString() ?? ''}`;
  const facts = objectOf(data);
  switch (topic) {
    case 'MARKETPLACE_ACCOUNT_DELETION':
      return {
        kind: 'ACCOUNT_DELETION',
        noticeId,
        userName: name(facts.username),
        userId: name(facts.userId),
      };
    case 'ORDER_CONFIRMATION':
      return { kind: 'ORDER', noticeId, ...orderOf(facts) };
    case 'AUTHORIZATION_REVOCATION':
      return { kind: 'ACCESS_REVOKED', noticeId, userId: name(facts.userId) };
    default:
      return { kind: 'OTHER', noticeId, topic };
  }
}

/** eBay's page of the topic and its examples differ in where they put the order. */
function orderOf(facts: PlainObject): { orderId: string | null; sellerId: string | null } {
  const order = objectOf(facts.order);
  const seller = objectOf(order.seller ?? facts.seller);
  return {
    orderId: name(facts.orderId) ?? name(order.orderId),
    sellerId: name(seller.userId) ?? name(facts.sellerId) ?? name(facts.userId),
  };
}

const name = (value: unknown): string | null => textOf(value, 200);
