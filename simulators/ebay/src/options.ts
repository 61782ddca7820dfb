import type { Exchange } from './http/exchange.ts';
import type { Application, Rules } from './world/world.ts';

/** What a test or a person may set; everything has a value without it. */
export interface EbaySimulatorOptions extends Partial<Rules>, Partial<Application> {
  /** 0, the default, takes a free port. */
  port?: number;
  host?: string;
  clock?: () => Date;
  /** Sizes of the daily pools, such as `{ 'sell.inventory': 3 }`. */
  pools?: Record<string, number>;
  /** A JSON file that keeps the state between runs. */
  stateFile?: string;
  /** Is given every REST call with its answer, for checking the traffic. */
  onExchange?: (exchange: Exchange) => void;
}

/** The application that the simulator knows unless told otherwise. */
export const DEFAULT_APPLICATION: Application = {
  clientId: 'Llatria-Simulat-SBX-0123456789ab-cdef0123',
  clientSecret: 'SBX-simulated0secret-0000-0000-0000-0000',
  ruName: 'Llatria-LlatriaS-Simula-abcdefghi',
  acceptUrl: 'http://localhost:4000/connect/ebay',
};

/** eBay's own numbers (developer.ebay.com, OAuth and call limit pages), for one simulator. */
export const defaultRules = (): Rules => ({
  accessTokenSeconds: 7200,
  refreshTokenSeconds: 47_304_000,
  codeSeconds: 299,
  refusedScopes: [],
  photoDays: 30,
  revisionsPerDay: 250,
  publishWarnings: [],
});

/** The defaults with what was given written over them. */
export function settled<T extends object>(defaults: T, given: Partial<T>): T {
  const names = Object.keys(defaults) as (keyof T)[];
  return Object.fromEntries(names.map((name) => [name, given[name] ?? defaults[name]])) as T;
}
