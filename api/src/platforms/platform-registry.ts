import type { Platform } from '../shared/enums.ts';
import type { PlatformAdapter } from './platform-adapter.ts';

/** The platforms that this server can post to, filled by the composition. */
export class PlatformRegistry {
  private readonly byPlatform = new Map<Platform, PlatformAdapter>();

  /** Throws where a platform has an adapter already: two would make two listings. */
  register(adapter: PlatformAdapter): void {
    if (this.byPlatform.has(adapter.platform)) {
      throw new Error(`${adapter.platform} has an adapter already.`);
    }
    this.byPlatform.set(adapter.platform, adapter);
  }

  all(): PlatformAdapter[] {
    return [...this.byPlatform.values()];
  }

  find(platform: Platform): PlatformAdapter | null {
    return this.byPlatform.get(platform) ?? null;
  }
}
