import { BoundedCache } from '../../../infra/bounded-cache.ts';
import type { EbayClient } from '../client/ebay-client.ts';
import { objectOf, textOf } from '../client/reading.ts';
import { EbayRefusal } from '../errors/ebay-refusal.ts';
import { readSignature } from './read-signature.ts';
import { type EbayPublicKey, isSignedBy } from './verify-signature.ts';

const CACHE_MS = 60 * 60_000;

const CACHE_SIZE = 100;

/** eBay has a handful of keys. Forgers may name any number: so many unknown ones are asked for in an hour. */
const MAX_UNKNOWN = 30;

/** Tells eBay's notices from forgeries. eBay asks that its keys are kept for an hour. */
export class EbayNotices {
  private readonly keys = new BoundedCache<string, { until: number; key: Promise<EbayPublicKey | null> }>(
    CACHE_SIZE,
  );

  private unknown = { since: 0, count: 0 };

  constructor(private readonly client: EbayClient) {}

  /**
   * Whether eBay sent this: the header `X-EBAY-SIGNATURE` and the parsed body. Throws `PlatformFailure` where eBay
   * cannot be asked for its key: the notice is then neither good nor bad, and eBay sends it again.
   */
  async isGenuine(signatureHeader: string | null | undefined, body: unknown): Promise<boolean> {
    const signed = readSignature(signatureHeader);
    const key = signed && (await this.key(signed.keyId));
    return key ? isSignedBy(key, signed.signature, body) : false;
  }

  private key(keyId: string): Promise<EbayPublicKey | null> {
    const now = this.client.config.clock.now().getTime();
    const known = this.keys.get(keyId);
    if (known && known.until > now) {
      return known.key;
    }
    if (this.tooManyUnknown(now)) {
      return Promise.resolve(null);
    }
    const key = this.fetchKey(keyId);
    const entry = { until: now + CACHE_MS, key };
    this.keys.set(keyId, entry);
    key.catch(() => {
      entry.until = 0;
    });
    return key;
  }

  private tooManyUnknown(now: number): boolean {
    if (now - this.unknown.since > CACHE_MS) {
      this.unknown = { since: now, count: 0 };
    }
    return this.unknown.count >= MAX_UNKNOWN;
  }

  /** Null where eBay has no such key. */
  private async fetchKey(keyId: string): Promise<EbayPublicKey | null> {
    const path = `/commerce/notification/v1/public_key/${encodeURIComponent(keyId)}`;
    try {
      const { key, digest } = objectOf(await this.client.ask(this.client.appToken, { method: 'GET', path }));
      const pem = textOf(key, 5000);
      return pem === null ? null : { pem, digest: textOf(digest, 20) ?? 'SHA1' };
    } catch (error) {
      if (error instanceof EbayRefusal && (error.status === 404 || error.has(195001))) {
        this.unknown.count++;
        return null;
      }
      throw error;
    }
  }
}
