import './young-generation.ts';
import 'reflect-metadata';
import { loadEnvironment } from '../config/environment.ts';
import { createLogger } from '../infra/http/logger.ts';
import { announce } from './announce.ts';
import { composeApp } from './container.ts';
import { openFoundation } from './open-foundation.ts';
import { startServer } from './server.ts';
import { stopOnSignals } from './shutdown.ts';
import { startWorker } from './worker.ts';

/**
 * Starts what `LLATRIA_ROLE` asks for. SIGINT and SIGTERM end it in order: no new requests, those in flight,
 * the jobs in flight, the database.
 */
async function main(): Promise<void> {
  const environment = loadEnvironment();
  const log = createLogger(environment);
  const foundation = await openFoundation(environment, log);
  const app = composeApp(foundation);
  const server = environment.role === 'worker' ? null : await startServer(foundation, app);
  const worker = environment.role === 'api' ? null : await startWorker(foundation, app);
  if (server) {
    await announce(foundation.publicUrl, environment.host, server);
  }
  for (const begin of app.atStart) {
    begin().catch((error: unknown) => log.warn({ err: error }, 'a task of the start failed'));
  }

  stopOnSignals(log, [
    { name: 'the server', run: () => server?.stop() },
    { name: 'the worker', run: () => worker?.stop() },
    { name: 'the database', run: () => foundation.close() },
  ]);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
