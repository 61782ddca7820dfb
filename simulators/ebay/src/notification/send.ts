import { randomUUID } from 'node:crypto';
import type { World } from '../world/world.ts';

const PATIENCE_MS = 10_000;

/** What came of a notice: the status that the endpoint answered, or why there was none. */
export interface Delivery {
  url: string;
  status?: number;
  failure?: string;
  /** The body as sent. */
  body: object;
}

/** Sends a signed notice, in the form that eBay's Notification API has (schema version 1.0). */
export async function sendNotice(
  world: World,
  url: string,
  topic: string,
  data: object,
  { forged = false } = {},
): Promise<Delivery> {
  const now = world.clock.text();
  const body = {
    metadata: { topic, schemaVersion: '1.0', deprecated: false },
    notification: {
      notificationId: randomUUID(),
      eventDate: now,
      publishDate: now,
      publishAttemptCount: 1,
      data,
    },
  };
  const text = JSON.stringify(body);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        // A forged notice carries a signature of something else.
        'x-ebay-signature': world.signingKey.sign(forged ? `${text} ` : text),
      },
      body: text,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { url, status: answer.status, body };
  } catch (error) {
    return { url, failure: error instanceof Error ? error.message : String(error), body };
  }
}

/** Sends a notice to every enabled destination that is subscribed to its topic. */
export function sendToSubscribers(world: World, topicId: string, data: object, seller?: string) {
  const { subscriptions, destinations } = world.notifications;
  const wanted = [...subscriptions.values()].filter(
    (each) =>
      each.topicId === topicId && each.status === 'ENABLED' && (!each.username || each.username === seller),
  );
  return Promise.all(
    wanted.flatMap(({ destinationId }) => {
      const destination = destinations.get(destinationId);
      if (destination?.status !== 'ENABLED') return [];
      return [sendNotice(world, destination.endpoint, topicId, data)];
    }),
  );
}
