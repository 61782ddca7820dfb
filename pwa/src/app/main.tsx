import '@mantine/core/styles/default-css-variables.layer.css';
import '../ui/tokens.css';
import '../ui/global.css';
import type { NormalizedCacheObject } from '@apollo/client';
import { createRoot } from 'react-dom/client';
import { CachePersistence } from '../offline/cache-persistence.ts';
import { readCache } from '../offline/cache-store.ts';
import { createApolloClient } from './apollo/client.ts';
import { ObservedCache } from './apollo/observed-cache.ts';
import { createUploadFile } from './apollo/upload-file.ts';
import { App } from './app.tsx';
import { SessionController } from './session/session-controller.ts';

/** Longer than a healthy IndexedDB ever takes; a stuck one must not hold the first screen. */
const LONGEST_RESTORE = 1_000;

async function start(): Promise<void> {
  const container = document.getElementById('root');
  if (!container) throw new Error('index.html has no element with the id "root"');

  const controller = new SessionController();
  const cache = new ObservedCache();
  const persistence = new CachePersistence(() => cache.extract());
  cache.onChange = () => persistence.changed();

  const { userId } = controller.getSnapshot();
  if (userId) {
    void controller.refresh();
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), LONGEST_RESTORE));
    const restored = await Promise.race([readCache(userId), late]);
    if (restored) cache.restore(restored as NormalizedCacheObject);
    persistence.start(userId);
  }

  const client = createApolloClient(cache, controller);
  createRoot(container).render(
    <App
      client={client}
      controller={controller}
      persistence={persistence}
      uploadFile={createUploadFile(controller)}
    />,
  );
}

void start();
