import type { EbayAccount } from '../world/account.ts';
import type { World } from '../world/world.ts';
import type { Json } from './json.ts';

/** eBay's hosts that take REST calls; each is a path prefix of the simulator. */
export type ApiHost = 'api' | 'apiz' | 'apim';

/** A file of a multipart form. */
export interface UploadedFile {
  field: string;
  filename: string;
  contentType: string;
  bytes: Buffer;
}

/** What an operation is told of the call. */
export interface Call {
  world: World;
  /** Values of the `{…}` segments of the path, decoded. */
  path: Record<string, string>;
  query: URLSearchParams;
  headers: Record<string, string>;
  /** The parsed JSON body, or undefined. */
  body: unknown;
  files: UploadedFile[];
  /** The simulator's own address, for pages and redirects. */
  url: string;
  /** The address of this call's host, such as `http://127.0.0.1:4100/api`, for Location and href. */
  base: string;
}

/** A call by a seller's token. */
export interface SellerCall extends Call {
  account: EbayAccount;
  /** Scopes of the token, as full addresses. */
  scopes: ReadonlySet<string>;
}

/** What an operation answers; without a body it is empty, as most of eBay's 204s. */
export interface Answer {
  status: number;
  body?: Json | object;
  headers?: Record<string, string>;
}

interface Described {
  host: ApiHost;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As in eBay's OpenAPI file, base path included; a trailing slash counts. */
  path: string;
  /** One of these is enough; the short names of scopes.ts. */
  scopes: readonly string[];
  /** The daily pool that a call is taken from. */
  pool: string;
  /** Content-Language is required (writes of the Inventory API). */
  needsLanguage?: boolean;
}

/** An operation for a seller's token only. */
export interface SellerOperation extends Described {
  by: 'seller';
  answer(call: SellerCall): Answer | Promise<Answer>;
}

/** An operation for an application's token, which a seller's token may call, too. */
export interface ApplicationOperation extends Described {
  by: 'application';
  answer(call: Call & { account?: EbayAccount; scopes: ReadonlySet<string> }): Answer | Promise<Answer>;
}

export type Operation = SellerOperation | ApplicationOperation;
