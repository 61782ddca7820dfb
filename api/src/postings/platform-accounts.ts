import type { Platform } from '../shared/enums.ts';

/** The accounts that shops have connected, as the engine needs them. */
export interface PlatformAccounts {
  /** What the adapter needs to act for the shop; null where the seller has to connect (again). */
  open(shopId: string, platform: Platform): Promise<unknown>;
  /** The platforms to which the shop is connected now. */
  connected(shopId: string): Promise<ReadonlySet<Platform>>;
  /** The platform refused the account: nothing is called with it until the seller connects again. */
  needsReconnect(shopId: string, platform: Platform): Promise<void>;
}
