import type { EbayError } from '../http/refusal.ts';

/** What can go wrong with a call. "After" means that eBay has done what it was asked. */
export const FAULT_KINDS = [
  'timeout-before',
  'timeout-after-acceptance',
  'drop-connection-before',
  'drop-connection-after',
  'error',
  'error-500',
  'error-429',
  'unauthorized',
  'slow',
] as const;

/** One of FAULT_KINDS. */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Which calls a fault meets. Without a field, all of them. */
export interface FaultMatch {
  method?: string;
  /** Path without the host's prefix; `*` stands for one segment, `**` for any number. */
  path?: string;
}

/** A fault as it is asked for. */
export interface FaultRequest {
  kind: FaultKind;
  match?: FaultMatch;
  /** How many calls it meets; without it, one. */
  times?: number;
  /** How many matching calls it lets pass first. */
  skip?: number;
  /** For `error-429`: seconds of the Retry-After header; without it the answer has none. */
  retryAfter?: number;
  /** For `slow`: milliseconds. */
  ms?: number;
  /** For `error`: the answer. */
  status?: number;
  errors?: EbayError[];
}

/** A fault that waits for its calls. */
export interface Fault extends FaultRequest {
  id: number;
  left: number;
  waits: number;
}
