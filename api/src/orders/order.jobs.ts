import type { Platform } from '../shared/enums.ts';
import type { JobDefinition } from '../shared/job.ts';

/** Reads the orders of one account. */
export const POLL_ACCOUNT: JobDefinition<{ shopId: string; platform: Platform }> = {
  name: 'orders.poll-account',
};

/** Has a platform tell of an account's new orders by itself. */
export const SUBSCRIBE_ACCOUNT: JobDefinition<{ shopId: string; platform: Platform }> = {
  name: 'orders.subscribe-account',
};

/** One waiting job for each account. */
export const pollKey = (shopId: string, platform: Platform): string => `orders:${platform}:${shopId}`;
