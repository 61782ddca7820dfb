import type { Logger } from 'pino';
import type { PlatformRegistry } from '../platforms/platform-registry.ts';
import type { Clock } from '../shared/clock.ts';
import type { Platform } from '../shared/enums.ts';
import type { ItemForPosting } from './listing.source.ts';
import type { PlatformAccounts } from './platform-accounts.ts';
import type { PostingMover } from './posting.mover.ts';
import type { PostingStore } from './posting.store.ts';

/** What the engine works with; each is an interface, so that tests can put faults in its place. */
export interface EngineParts {
  readonly store: PostingStore;
  readonly listings: {
    find(shopId: string, itemId: string, platform: Platform): Promise<ItemForPosting | null>;
  };
  readonly platforms: PlatformRegistry;
  readonly accounts: PlatformAccounts;
  readonly mover: PostingMover;
  readonly clock: Clock;
  readonly log: Logger;
}
