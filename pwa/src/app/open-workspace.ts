import type { ApolloClient } from '@apollo/client';
import type { UploadFile } from '../graphql/upload-context.ts';
import { CachePersistence } from '../offline/cache-persistence.ts';
import { readStart } from '../offline/kept-store.ts';
import type { TokenSource } from './apollo/auth-link.ts';
import { createApolloClient } from './apollo/client.ts';
import { ObservedCache } from './apollo/observed-cache.ts';
import { createUploadFile } from './apollo/upload-file.ts';

/** Longer than a healthy IndexedDB ever takes; a stuck one must not hold the first screen. */
const LONGEST_RESTORE = 3_000;

/** What one person works with, from signing in or the start of the app until the end of the session. */
export interface OpenWorkspace {
  readonly client: ApolloClient;
  readonly persistence: CachePersistence;
  readonly uploadFile: UploadFile;
  /** Takes everything of this person out of memory; what is on the device stays. */
  readonly close: () => void;
}

/** Opens what this person has kept here. Never rejects: what cannot be read is asked of the server. */
export async function openWorkspace(userId: string | null, tokens: TokenSource): Promise<OpenWorkspace> {
  const closing = new AbortController();
  const cache = new ObservedCache();
  const persistence = new CachePersistence(cache, closing.signal);
  cache.onChange = () => persistence.changed();
  if (userId) {
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), LONGEST_RESTORE));
    persistence.start(userId, await Promise.race([readStart(userId).catch(() => null), late]));
  }
  const client = createApolloClient(cache, tokens, closing.signal);
  return {
    client,
    persistence,
    uploadFile: createUploadFile(tokens),
    close() {
      closing.abort();
      persistence.stop();
      client.stop();
      void client.clearStore();
    },
  };
}
