import { GraphQLError } from 'graphql';
import type { LoaderRegistry } from './loader.ts';

/** What a token may do. A session may do everything; an API token what it was made for. */
export const SCOPES = [
  'items:read',
  'items:write',
  'postings:read',
  'postings:write',
  'shop:read',
  'shop:write',
] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks. */
export interface Viewer {
  readonly userId: string;
  readonly shopId: string;
  /** The signed-in device, or null for an API token. */
  readonly sessionId: string | null;
  readonly scopes: ReadonlySet<Scope>;
}

/** The refresh cookie of the browser, behind an interface so that resolvers know no HTTP. */
export interface RefreshCookie {
  read(): string | null;
  write(token: string, expiresAt: Date): void;
  clear(): void;
}

/** What every resolver gets. */
export interface RequestContext {
  readonly viewer: Viewer | null;
  readonly loaders: LoaderRegistry;
  readonly requestId: string;
  readonly remoteAddress: string;
  readonly userAgent: string | null;
  /** When the request arrived, by this server's clock. */
  readonly arrivedAt: Date;
  readonly refreshCookie: RefreshCookie;
  /** Where the client reaches this server, for addresses in answers. Without a slash at the end. */
  readonly origin: string;
}

/** The viewer, or the error that tells a client to sign in. */
export function requireViewer(context: RequestContext): Viewer {
  if (!context.viewer) {
    throw new GraphQLError('Sign in first.', {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 200 } },
    });
  }
  return context.viewer;
}
