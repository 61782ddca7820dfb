import type { PlatformAccount } from '../../platform-account.ts';
import type { EbayClient } from '../client/ebay-client.ts';
import { listOf, objectOf, textOf } from '../client/reading.ts';
import { EbayRefusal } from '../errors/ebay-refusal.ts';

const BASE = '/commerce/notification/v1';
const TOPIC = 'ORDER_CONFIRMATION';
const NAME = 'Llatria';

/** commerce_notification v1.6: the errors that are answers here. */
const CONFIGURATION_MISSING = 195003;
const NOT_AUTHORISED = [195011, 1100];
const EXISTS = [195012, 195021];

/** Where eBay is to send notices. */
export interface NoticeAddress {
  /** https, and reachable from everywhere. */
  readonly endpoint: string;
  readonly verificationToken: string;
  /** To whom eBay writes when notices do not arrive; null: only a keyset that has one set already will do. */
  readonly alertEmail: string | null;
}

/** Has eBay tell of new orders by itself (commerce_notification v1.6). */
export class EbaySubscriptions {
  constructor(private readonly client: EbayClient) {}

  /**
   * Subscribes the account, unless it is. False where the seller's permission or this server's keys do not reach that
   * far: orders are polled then as ever. Throws `PlatformFailure` for the rest.
   */
  async ensure(account: PlatformAccount, address: NoticeAddress, signal: AbortSignal): Promise<boolean> {
    try {
      const destinationId = await this.destination(address, signal);
      const version = await this.schemaVersion(signal);
      await this.subscribe(account, destinationId, version, signal);
      return true;
    } catch (error) {
      if (error instanceof EbayRefusal && error.has(...NOT_AUTHORISED, CONFIGURATION_MISSING)) {
        return false;
      }
      throw error;
    }
  }

  private async destination(address: NoticeAddress, signal: AbortSignal): Promise<string> {
    const known = await this.findDestination(address.endpoint, signal);
    if (known) {
      return known;
    }
    const { endpoint, verificationToken, alertEmail } = address;
    const json = { name: NAME, status: 'ENABLED', deliveryConfig: { endpoint, verificationToken } };
    const create = () =>
      this.client.call(this.client.appToken, { method: 'POST', path: `${BASE}/destination`, json, signal });
    try {
      await create();
    } catch (error) {
      if (!(error instanceof EbayRefusal)) {
        throw error;
      }
      if (error.has(CONFIGURATION_MISSING) && alertEmail) {
        const path = `${BASE}/config`;
        await this.client.call(this.client.appToken, { method: 'PUT', path, json: { alertEmail }, signal });
        await create();
      } else if (!error.has(...EXISTS)) {
        throw error;
      }
    }
    const made = await this.findDestination(endpoint, signal);
    if (!made) {
      throw new Error('eBay made a destination and does not list it.');
    }
    return made;
  }

  private async findDestination(endpoint: string, signal: AbortSignal): Promise<string | null> {
    const path = `${BASE}/destination?limit=100`;
    const { destinations } = objectOf(
      await this.client.ask(this.client.appToken, { method: 'GET', path, signal }),
    );
    const found = listOf(destinations)
      .map(objectOf)
      .find(({ deliveryConfig }) => objectOf(deliveryConfig).endpoint === endpoint);
    return found ? textOf(found.destinationId, 200) : null;
  }

  /** The newest that the topic is sent in as JSON. */
  private async schemaVersion(signal: AbortSignal): Promise<string> {
    const path = `${BASE}/topic/${TOPIC}`;
    const { supportedPayloads } = objectOf(
      await this.client.ask(this.client.appToken, { method: 'GET', path, signal }),
    );
    const versions = listOf(supportedPayloads)
      .map(objectOf)
      .flatMap(({ schemaVersion, deprecated }) =>
        deprecated === true ? [] : (textOf(schemaVersion, 20) ?? []),
      );
    return versions.at(-1) ?? '1.0';
  }

  private async subscribe(
    account: PlatformAccount,
    destinationId: string,
    schemaVersion: string,
    signal: AbortSignal,
  ): Promise<void> {
    const list = { method: 'GET', path: `${BASE}/subscription?limit=100`, signal } as const;
    const { subscriptions } = objectOf(await this.client.ask(account, list));
    const known = listOf(subscriptions)
      .map(objectOf)
      .some(
        (one) => one.topicId === TOPIC && one.destinationId === destinationId && one.status === 'ENABLED',
      );
    if (known) {
      return;
    }
    const payload = { format: 'JSON', schemaVersion, deliveryProtocol: 'HTTPS' };
    const json = { topicId: TOPIC, status: 'ENABLED', destinationId, payload };
    try {
      await this.client.call(account, { method: 'POST', path: `${BASE}/subscription`, json, signal });
    } catch (error) {
      if (!(error instanceof EbayRefusal && error.has(...EXISTS))) {
        throw error;
      }
    }
  }
}
