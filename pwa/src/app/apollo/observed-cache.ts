import { InMemoryCache } from '@apollo/client';
import { typePolicies } from './type-policies.ts';

/** A cache that says when it has changed, so that a copy can be kept on the device. */
export class ObservedCache extends InMemoryCache {
  onChange: (() => void) | null = null;

  constructor() {
    super({ typePolicies });
  }

  protected override broadcastWatches(...parameters: Parameters<InMemoryCache['broadcastWatches']>): void {
    super.broadcastWatches(...parameters);
    this.onChange?.();
  }
}
