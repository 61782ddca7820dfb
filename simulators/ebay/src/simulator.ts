import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Faults } from './faults/faults.ts';
import type { ApiContext } from './http/api-listener.ts';
import { createListener } from './http/listener.ts';
import { OPERATIONS } from './operations.ts';
import { DEFAULT_APPLICATION, defaultRules, type EbaySimulatorOptions, settled } from './options.ts';
import { Clock } from './world/clock.ts';
import { addSellers } from './world/sellers.ts';
import { StateKeeper } from './world/state-keeper.ts';
import { World } from './world/world.ts';

/** A running stand-in for eBay. */
export interface EbaySimulator {
  /** Address of the shop page. */
  url: string;
  /** One base address for each of eBay's hosts. */
  urls: { api: string; apiz: string; apim: string; auth: string; web: string };
  /** The environment that makes Llatria talk to it. */
  environment: Record<string, string>;
  /** Everything it holds, to look at and to change. */
  world: World;
  faults: Faults;
  /** Moves its time on. */
  advanceClock(milliseconds: number): void;
  close(): Promise<void>;
}

function described(url: string, { application }: World): Pick<EbaySimulator, 'url' | 'urls' | 'environment'> {
  const urls = {
    api: `${url}/api`,
    apiz: `${url}/apiz`,
    apim: `${url}/apim`,
    auth: `${url}/auth`,
    web: url,
  };
  return {
    url,
    urls,
    environment: {
      EBAY_API_BASE_URL: urls.api,
      EBAY_APIZ_BASE_URL: urls.apiz,
      EBAY_APIM_BASE_URL: urls.apim,
      EBAY_AUTH_BASE_URL: urls.auth,
      EBAY_WEB_BASE_URL: urls.web,
      EBAY_CLIENT_ID: application.clientId,
      EBAY_CLIENT_SECRET: application.clientSecret,
      EBAY_RU_NAME: application.ruName,
    },
  };
}

/** Starts one; every one has a world of its own. */
export async function startEbaySimulator(options: EbaySimulatorOptions = {}): Promise<EbaySimulator> {
  const { port = 0, host = '127.0.0.1' } = options;
  const world = new World(
    settled(DEFAULT_APPLICATION, options),
    settled(defaultRules(), options),
    new Clock(options.clock),
    options.pools,
  );
  addSellers(world);
  const keeper = new StateKeeper(world, options.stateFile);
  const faults = new Faults();
  const context: ApiContext = {
    world,
    faults,
    operations: OPERATIONS,
    changed: () => keeper.changed(),
    ...(options.onExchange ? { onExchange: options.onExchange } : {}),
  };
  let url = '';
  const server = createServer(createListener(context, () => url));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  url = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    ...described(url, world),
    world,
    faults,
    advanceClock: (milliseconds) => world.clock.advance(milliseconds),
    close: () =>
      new Promise((resolve) => {
        keeper.flush();
        server.close(() => resolve());
        // Calls that a fault leaves hanging must not keep it open.
        server.closeAllConnections();
      }),
  };
}
