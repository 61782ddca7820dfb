import { type RunningWorker, runWorker } from '../infra/queue/run-worker.ts';
import type { App } from './container.ts';
import type { Foundation } from './foundation.ts';

/** Works off the jobs of every feature. Jobs mostly wait for other systems, so several run side by side. */
export function startWorker(foundation: Foundation, app: App): Promise<RunningWorker> {
  return runWorker({
    url: foundation.databaseUrl,
    handlers: app.jobs,
    enqueued: app.enqueues,
    log: foundation.log,
  });
}
