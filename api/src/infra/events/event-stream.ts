import type { DomainEvent } from '../../shared/domain-event.ts';

const END: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * What one subscriber has yet to hear. Events of one thing that wait are heard once: a subscriber reads the
 * newest state, so a slow one falls behind by no more than its shop has things. `return` ends a wait at once,
 * which an async generator function could not.
 */
export class EventStream implements AsyncIterableIterator<DomainEvent, undefined> {
  private readonly waiting = new Map<string, DomainEvent>();
  private wake: ((result: IteratorResult<DomainEvent, undefined>) => void) | null = null;
  private ended = false;

  /** `onEnd` is called once, when nobody listens any more. */
  constructor(private readonly onEnd: () => void) {}

  push(event: DomainEvent): void {
    if (this.wake) {
      this.wake({ done: false, value: event });
      this.wake = null;
    } else if (!this.ended) {
      this.waiting.set(event.id, event);
    }
  }

  next(): Promise<IteratorResult<DomainEvent, undefined>> {
    const [event] = this.waiting.values();
    if (event) {
      this.waiting.delete(event.id);
      return Promise.resolve({ done: false, value: event });
    }
    return this.ended ? Promise.resolve(END) : new Promise((resolve) => (this.wake = resolve));
  }

  return(): Promise<IteratorResult<DomainEvent, undefined>> {
    if (!this.ended) {
      this.ended = true;
      this.waiting.clear();
      this.onEnd();
      this.wake?.(END);
      this.wake = null;
    }
    return Promise.resolve(END);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
