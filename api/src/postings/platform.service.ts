import type { PlatformShop } from '../platforms/listing.ts';
import { PLATFORM_NAMES } from '../platforms/platform-names.ts';
import type { PlatformRegistry } from '../platforms/platform-registry.ts';
import { Platform } from '../shared/enums.ts';
import { type UserError, userError } from '../shared/user-error.ts';
import type { PlatformAccounts } from './platform-accounts.ts';
import type { PlatformInfo } from './platform-info.ts';

/** The shop as far as a platform's being open depends on it. */
type OpenShop = Omit<PlatformShop, 'settings'>;

/** What this server and this shop can do on each platform. */
export class PlatformService {
  constructor(
    private readonly platforms: PlatformRegistry,
    private readonly accounts: PlatformAccounts,
  ) {}

  /** Every platform that there is, in the order of the contract. */
  async list(shop: OpenShop): Promise<PlatformInfo[]> {
    const connected = await this.accounts.connected(shop.id);
    return Object.values(Platform).map((platform) => this.info(shop, platform, connected));
  }

  /** Why the shop cannot post there now; null where it can. */
  async problem(shop: OpenShop, platform: Platform): Promise<UserError | null> {
    const { name, available, connected, connectionRequired } = this.info(
      shop,
      platform,
      await this.accounts.connected(shop.id),
    );
    if (!available) {
      return this.refusal('PLATFORM_NOT_AVAILABLE', `This server cannot post to ${name}.`);
    }
    if (connected) {
      return null;
    }
    return connectionRequired
      ? this.refusal('NOT_CONNECTED', `Connect your ${name} account in the settings first.`)
      : this.refusal(
          'PLATFORM_CLOSED',
          `${name} is switched off for this shop. Switch it on in the settings.`,
        );
  }

  private info(shop: OpenShop, platform: Platform, connected: ReadonlySet<Platform>): PlatformInfo {
    const adapter = this.platforms.find(platform);
    const connectionRequired = adapter?.connectionRequired ?? false;
    return {
      platform,
      name: adapter?.name ?? PLATFORM_NAMES[platform],
      available: adapter !== null,
      connectionRequired,
      connected: adapter?.isOpenTo(shop) === true && (!connectionRequired || connected.has(platform)),
      limits: adapter && { ...adapter.limits, conditions: [...adapter.limits.conditions] },
    };
  }

  private refusal(code: string, message: string): UserError {
    return userError(code, message, { field: ['platforms'] });
  }
}
