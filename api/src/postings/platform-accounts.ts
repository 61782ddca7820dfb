import type { PlatformAccount } from '../platforms/platform-account.ts';
import type { AccountPauseKind } from '../platforms/platform-failure.ts';
import type { Platform } from '../shared/enums.ts';

/** A time in which a platform wants nothing of an account. */
export interface Pause {
  readonly kind: AccountPauseKind;
  readonly code: string;
  readonly message: string;
  readonly until: Date;
}

/** The accounts that shops have connected, as the engine needs them. */
export interface PlatformAccounts {
  /** What the adapter needs to act for the shop; null where the seller has to connect (again). */
  open(shopId: string, platform: Platform): Promise<PlatformAccount | null>;
  /** Until when, and why, nothing is to be called for the account; null: it may be called. */
  pauseOf(shopId: string, platform: Platform): Promise<Pause | null>;
  /** The platform wants nothing of the account until then. */
  pause(pause: Pause & { readonly shopId: string; readonly platform: Platform }): Promise<void>;
  /** The platforms to which the shop is connected now. */
  connected(shopId: string): Promise<ReadonlySet<Platform>>;
  /** The platform refused the account: nothing is called with it until the seller connects again. */
  needsReconnect(shopId: string, platform: Platform): Promise<void>;
}
