import type { EbaySlot } from '../channels/ebay/ebay-services.ts';
import type { EbayKeys } from '../config/environment.ts';
import { Secret } from '../infra/crypto/secret.ts';
import { EbayClient } from '../platforms/ebay/client/ebay-client.ts';
import { EbayAdapter } from '../platforms/ebay/ebay.adapter.ts';
import { EBAY_ADDRESSES, type EbayConfig } from '../platforms/ebay/ebay-settings.ts';
import { EbayNotices } from '../platforms/ebay/notifications/ebay-notices.ts';
import { EbaySubscriptions } from '../platforms/ebay/notifications/ebay-subscriptions.ts';
import { EbayConnector } from '../platforms/ebay/oauth/ebay-connector.ts';
import { EbayOrders } from '../platforms/ebay/orders/ebay-orders.ts';
import { EbayConditions } from '../platforms/ebay/setup/ebay-conditions.ts';
import { EbayQuota } from '../platforms/ebay/setup/ebay-quota.ts';
import { EbaySellerSetup } from '../platforms/ebay/setup/ebay-seller-setup.ts';
import { EbayTaxonomy } from '../platforms/ebay/setup/ebay-taxonomy.ts';
import type { OrderSources } from '../platforms/order-source.ts';
import type { PlatformConnectors } from '../platforms/platform-connector.ts';
import type { PlatformRegistry } from '../platforms/platform-registry.ts';
import type { Clock } from '../shared/clock.ts';

/** The places into which a platform is put. */
interface Places {
  readonly platforms: PlatformRegistry;
  readonly platformConnectors: PlatformConnectors;
  readonly orderSources: OrderSources;
  readonly ebay: EbaySlot;
}

/** What of eBay the orders need besides their source. */
export interface EbayNoticeServices {
  readonly notices: EbayNotices;
  readonly subscriptions: EbaySubscriptions;
}

/** Puts eBay into its places, with this server's keys. */
export function composeEbay(keys: EbayKeys, clock: Clock, places: Places): EbayNoticeServices {
  const client = new EbayClient(configOf(keys, clock));
  places.platforms.register(new EbayAdapter(client));
  places.platformConnectors.register(new EbayConnector(client));
  places.orderSources.register(new EbayOrders(client));
  places.ebay.services = {
    setup: new EbaySellerSetup(client),
    taxonomy: new EbayTaxonomy(client),
    conditions: new EbayConditions(client),
    quota: new EbayQuota(client),
  };
  return { notices: new EbayNotices(client), subscriptions: new EbaySubscriptions(client) };
}

/** The configuration that the keys of this server make. */
export function configOf(keys: EbayKeys, clock: Clock): EbayConfig {
  const own = EBAY_ADDRESSES[keys.environment];
  return {
    environment: keys.environment,
    clientId: keys.clientId,
    clientSecret: new Secret(keys.clientSecret),
    ruName: keys.ruName,
    clock,
    apiBaseUrl: keys.apiBaseUrl ?? own.apiBaseUrl,
    apizBaseUrl: keys.apizBaseUrl ?? own.apizBaseUrl,
    apimBaseUrl: keys.apimBaseUrl ?? own.apimBaseUrl,
    authBaseUrl: keys.authBaseUrl ?? own.authBaseUrl,
    webBaseUrl: keys.webBaseUrl ?? own.webBaseUrl,
  };
}
