import { randomBytes } from 'node:crypto';

/** Counts of what was numbered so far; part of the saved state, so that a restart repeats nothing. */
export interface Counters {
  [kind: string]: number;
}

/** Numbers in the forms that eBay's have. */
export class Identifiers {
  readonly counters: Counters;

  constructor(counters: Counters = {}) {
    this.counters = counters;
  }

  #next(kind: string): number {
    this.counters[kind] = (this.counters[kind] ?? 0) + 1;
    return this.counters[kind];
  }

  /** Twelve digits, as an item number of eBay. */
  listing = () => String(110_550_000_000 + this.#next('listing') * 37);

  offer = () => String(8_209_815_010 + this.#next('offer') * 10);

  policy = () => String(6_196_932_000 + this.#next('policy'));

  lineItem = () => String(10_000_000_000 + this.#next('lineItem'));

  fulfillment = () => String(9_400_000_000 + this.#next('fulfillment'));

  cancel = () => String(5_000_000_000 + this.#next('cancel'));

  /** Such as `12-34567-00001`. */
  order = () => `12-${34_567 + Math.floor(this.#next('order') / 99_999)}-${this.#five('order')}`;

  /** Letters and digits that nobody can guess, for tokens, photos and subscriptions. */
  secret = (bytes = 24) => randomBytes(bytes).toString('base64url');

  uuid = () => {
    const hex = randomBytes(16).toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  };

  #five(kind: string): string {
    return String((this.counters[kind] ?? 0) % 99_999).padStart(5, '0');
  }
}
