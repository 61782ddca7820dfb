import '../ui/tokens.css';
import '../ui/global.css';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { leaveFirstSight } from '../offline/leave-first-sight.ts';
import { App } from './app.tsx';
import { SessionController } from './session/session-controller.ts';

/** Milliseconds; whatever holds the app up, it is not hidden behind a picture of itself. */
const LONGEST_SIGHT = 10_000;

/** Fetches and opens, all at once, what the first screen of a person who is signed in consists of. */
async function prepare(controller: SessionController, userId: string): Promise<void> {
  void controller.refresh();
  await Promise.all([
    import(/* webpackChunkName: "workspace" */ './workspace.tsx').then(({ workspaceOf }) =>
      workspaceOf(userId, controller),
    ),
    window.location.pathname === '/'
      ? import(/* webpackChunkName: "inventory" */ '../features/inventory/inventory-route.tsx')
      : null,
  ]);
}

async function start(): Promise<void> {
  const container = document.getElementById('root');
  if (!container) throw new Error('index.html has no element with the id "root"');
  const controller = new SessionController();
  const { userId } = controller.getSnapshot();
  if (!userId) leaveFirstSight();
  setTimeout(leaveFirstSight, LONGEST_SIGHT);
  // What could not be fetched is told by the screen that needs it.
  if (userId) await prepare(controller, userId).catch(() => undefined);
  // A transition lets the browser answer fingers between the parts of the first screen.
  startTransition(() => createRoot(container).render(<App controller={controller} />));
}

void start();
