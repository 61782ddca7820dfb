import { PLATFORM_NAMES } from '../platforms/platform-names.ts';
import type { PlatformRegistry } from '../platforms/platform-registry.ts';
import type { Clock } from '../shared/clock.ts';
import type { Platform } from '../shared/enums.ts';
import { transition } from './posting.machine.ts';
import type { PostingEvent, PostingState } from './posting.state.ts';
import type { RetryRules } from './retry-rules.ts';

/** The state machine with this server's clock, names and rules. */
export class PostingMover {
  constructor(
    private readonly platforms: PlatformRegistry,
    private readonly clock: Clock,
    private readonly rules: RetryRules,
  ) {}

  move(platform: Platform, state: PostingState, event: PostingEvent): PostingState {
    return transition(state, event, {
      now: this.clock.now(),
      platformName: this.platforms.find(platform)?.name ?? PLATFORM_NAMES[platform],
      ...this.rules,
    });
  }
}
