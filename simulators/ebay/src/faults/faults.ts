import type { Fault, FaultRequest } from './fault.ts';

function pattern(path: string): RegExp {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*|\*/g, (stars) => (stars === '**' ? '.*' : '[^/]*'));
  return new RegExp(`^${source}$`);
}

/** The faults that were asked for, met in the order in which they were added. */
export class Faults {
  #waiting: Fault[] = [];
  #lastId = 0;

  add(request: FaultRequest): Fault {
    this.#lastId += 1;
    const fault = { ...request, id: this.#lastId, left: request.times ?? 1, waits: request.skip ?? 0 };
    this.#waiting.push(fault);
    return fault;
  }

  list(): readonly Fault[] {
    return this.#waiting;
  }

  clear(): void {
    this.#waiting = [];
  }

  /** The fault that this call meets, counted down. */
  meet(method: string, path: string): Fault | undefined {
    for (const fault of this.#waiting) {
      const { match = {} } = fault;
      if (match.method && match.method.toUpperCase() !== method) continue;
      if (match.path && !pattern(match.path).test(path)) continue;
      if (fault.waits > 0) {
        fault.waits -= 1;
        continue;
      }
      fault.left -= 1;
      if (fault.left <= 0) this.#waiting = this.#waiting.filter((each) => each !== fault);
      return fault;
    }
    return undefined;
  }
}
