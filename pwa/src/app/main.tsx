import '../ui/tokens.css';
import '../ui/global.css';
import { createRoot } from 'react-dom/client';
import { CachePersistence } from '../offline/cache-persistence.ts';
import { readStart } from '../offline/kept-store.ts';
import { createApolloClient } from './apollo/client.ts';
import { ObservedCache } from './apollo/observed-cache.ts';
import { createUploadFile } from './apollo/upload-file.ts';
import { App } from './app.tsx';
import { SessionController } from './session/session-controller.ts';

/** Longer than a healthy IndexedDB ever takes; a stuck one must not hold the first screen. */
const LONGEST_RESTORE = 3_000;

async function start(): Promise<void> {
  const container = document.getElementById('root');
  if (!container) throw new Error('index.html has no element with the id "root"');

  const controller = new SessionController();
  const cache = new ObservedCache();
  const persistence = new CachePersistence(cache);
  cache.onChange = () => persistence.changed();

  const { userId } = controller.getSnapshot();
  if (userId) {
    void controller.refresh();
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), LONGEST_RESTORE));
    persistence.start(userId, await Promise.race([readStart(userId).catch(() => null), late]));
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
