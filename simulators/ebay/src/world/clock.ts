/** The simulator's time: the given clock, moved on by whoever tests what time does. */
export class Clock {
  readonly #source: () => Date;
  #ahead = 0;

  constructor(source: () => Date = () => new Date()) {
    this.#source = source;
  }

  now(): Date {
    return new Date(this.#source().getTime() + this.#ahead);
  }

  /** The time as eBay writes it: UTC with milliseconds. */
  text(afterMilliseconds = 0): string {
    return new Date(this.now().getTime() + afterMilliseconds).toISOString();
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}
