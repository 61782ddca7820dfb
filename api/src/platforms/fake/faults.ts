import { type FailureDetails, PlatformFailure } from '../platform-failure.ts';

export type FakeCall = 'publish' | 'revise' | 'end' | 'read';

/** What shall go wrong with a call. `before` and `after` mean: before or after the marketplace has done it. */
export type Fault =
  | { readonly kind: 'refuse'; readonly failure?: Partial<FailureDetails> }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'rateLimited'; readonly retryAt: Date }
  | { readonly kind: 'timeout'; readonly when: 'before' | 'after' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'crash'; readonly when: 'before' | 'after' }
  | { readonly kind: 'bug' };

/** Where the work can be interrupted. */
export type FaultPoint = 'before' | 'after';

/** The faults of a test, told to the adapter call by call. */
export class FaultPlan {
  private readonly planned: { call: FakeCall; fault: Fault }[] = [];
  private current: Fault | null = null;

  /** `crash` ends the process, or does as if. */
  constructor(private readonly crash: () => never) {}

  /** The next call of this kind goes wrong in this way. */
  plan(call: FakeCall, fault: Fault): void {
    this.planned.push({ call, fault });
  }

  /** Nothing more goes wrong. */
  forget(): void {
    this.planned.length = 0;
    this.current = null;
  }

  begin(call: FakeCall): void {
    const index = this.planned.findIndex((entry) => entry.call === call);
    this.current = index < 0 ? null : (this.planned.splice(index, 1)[0]?.fault ?? null);
  }

  /** Goes wrong here, if that is planned. */
  async pass(point: FaultPoint, signal: AbortSignal): Promise<void> {
    const fault = this.current;
    if (!fault || ('when' in fault ? fault.when : 'before') !== point) {
      return;
    }
    switch (fault.kind) {
      case 'refuse':
        throw failure({ code: 'REFUSED', message: 'No.', outcome: 'refused', ...fault.failure });
      case 'unavailable':
        throw failure({ code: 'UNAVAILABLE', message: 'Down.', outcome: 'refused', retryable: true });
      case 'rateLimited': {
        const { retryAt } = fault;
        throw failure({
          code: 'RATE_LIMITED',
          message: 'Slowly.',
          outcome: 'refused',
          retryable: true,
          retryAt,
        });
      }
      case 'timeout':
        throw failure({ code: 'TIMEOUT', message: 'No answer.', outcome: 'unknown', retryable: true });
      case 'slow':
        return sleep(fault.ms, signal);
      case 'crash':
        return this.crash();
      case 'bug':
        throw new TypeError('undefined is not a function');
    }
  }
}

function failure(details: Omit<FailureDetails, 'retryable'> & Partial<FailureDetails>): PlatformFailure {
  return new PlatformFailure({ retryable: false, ...details });
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
