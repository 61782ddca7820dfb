import type { Queryable } from '../infra/db/database.ts';
import type { Platform } from '../shared/enums.ts';

/** Told when a shop has connected an account (again), so that what waited for it can go on. */
export interface AccountListener {
  accountConnected(tx: Queryable, shopId: string, platform: Platform): Promise<void>;
}
