import { sameText, sign } from '../infra/crypto/tokens.ts';
import type { Clock } from '../shared/clock.ts';
import type { PhotoName } from './photo-name.ts';

const DAY = 86_400;
const WEEK = 7 * DAY;
const MAX_REMEMBERED = 20_000;
/** 132 bits of the digest, which no one guesses in eight days. */
const SIGNATURE_LENGTH = 22;

/** Which file a signed address opens. */
export interface PhotoPlace {
  readonly shopId: string;
  readonly sha256: string;
  readonly name: PhotoName;
}

/**
 * Signs the addresses of private photos: an `img` element cannot send a header. An address is valid for one to
 * eight days and changes once a week, each photo at a time of its own, so that caches do not empty at once.
 */
export class PhotoAddress {
  private readonly remembered = new Map<string, { readonly expires: number; readonly path: string }>();

  constructor(
    private readonly key: Buffer,
    private readonly clock: Clock,
  ) {}

  /** Path and query, to be put behind the origin. */
  path({ shopId, sha256, name }: PhotoPlace): string {
    const place = `/images/${shopId}/${sha256}/${name}`;
    const expires = this.expiry(sha256);
    const known = this.remembered.get(place);
    if (known?.expires === expires) {
      return known.path;
    }
    const path = `${place}?e=${expires}&s=${this.signature(place, expires)}`;
    if (this.remembered.size >= MAX_REMEMBERED) {
      this.remembered.clear();
    }
    this.remembered.set(place, { expires, path });
    return path;
  }

  /** True for an address that was signed here and has not expired. */
  verify({ shopId, sha256, name }: PhotoPlace, expires: unknown, signature: unknown): boolean {
    if (typeof expires !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(expires)) {
      return false;
    }
    const place = `/images/${shopId}/${sha256}/${name}`;
    return sameText(signature, this.signature(place, Number(expires))) && Number(expires) > this.secondsNow();
  }

  /** A day after the end of the photo's current week, in seconds since 1970. */
  private expiry(sha256: string): number {
    const phase = Number.parseInt(sha256.slice(0, 8), 16) % WEEK;
    const week = Math.floor((this.secondsNow() - phase) / WEEK);
    return (week + 1) * WEEK + phase + DAY;
  }

  private signature(place: string, expires: number): string {
    return sign(this.key, `${place}?e=${expires}`).slice(0, SIGNATURE_LENGTH);
  }

  private secondsNow(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}
