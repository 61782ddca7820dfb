import type { Secret } from '../../../infra/crypto/secret.ts';
import type { EbayClient } from '../client/ebay-client.ts';
import { objectOf, textOf } from '../client/reading.ts';
import { unreadable } from '../client/transport-trouble.ts';

/** A seller, as Identity tells of them. */
export interface EbayUser {
  /** Never changes. */
  readonly userId: string;
  /** May change, and is being replaced by eBay. */
  readonly username: string | null;
}

/** Whose token it is (commerce_identity v2, getUser; it has a host of its own). */
export async function readUser(
  client: EbayClient,
  accessToken: Secret,
  signal?: AbortSignal,
): Promise<EbayUser> {
  const call = { method: 'GET', host: 'apiz', path: '/commerce/identity/v1/user/', signal } as const;
  const fresh = { token: async () => accessToken, renew: async () => accessToken };
  const { userId, username } = objectOf(await client.ask(fresh, call));
  const id = textOf(userId, 200);
  if (id === null) {
    throw unreadable(call);
  }
  return { userId: id, username: textOf(username, 200) };
}
