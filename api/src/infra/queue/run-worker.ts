import { EventEmitter } from 'node:events';
import { type Runner, run, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { JobHandler } from '../../shared/job.ts';
import { type HandlerTable, handlerTable, schedule, taskList } from './handler-table.ts';
import { queueLogger } from './queue-log.ts';
import { openQueuePool } from './queue-pool.ts';
import { WorkerPresence } from './worker-presence.ts';

export interface WorkerSettings {
  readonly url: string;
  readonly handlers: readonly JobHandler[];
  /** Every job that this version enqueues: each needs its handler. */
  readonly enqueued?: readonly { readonly name: string }[];
  readonly log: Logger;
  /** Jobs at the same time. */
  readonly concurrency?: number;
  /** How long jobs in flight may go on after `stop` before their signal is aborted. */
  readonly stopGraceMs?: number;
  /** How often the jobs of dead workers are looked for. */
  readonly reapEveryMs?: number;
  /** How often jobs are looked for whose time has come; new ones are told of at once. */
  readonly pollEveryMs?: number;
}

export interface RunningWorker {
  /** Takes no further job, waits for those in flight, and closes. */
  stop(): Promise<void>;
}

const RESTART_DELAY_MS = 1000;

/**
 * Works the queue off until it is stopped. An outage of the database ends nothing: what cannot be written is
 * tried again, and where the queue's library gives up it is started anew. Throws at start where a job has no
 * handler, or two.
 */
export async function runWorker(settings: WorkerSettings): Promise<RunningWorker> {
  const table = handlerTable(settings.handlers, settings.enqueued);
  const pool = openQueuePool(settings.url, (settings.concurrency ?? 4) + 1, settings.log);
  let stopped = false;
  let current: Run | null = null;

  const begin = async (): Promise<void> => {
    const started = await startRun(settings, table, pool);
    current = started;
    started.ended.then((error) => {
      if (!stopped) {
        settings.log.error({ err: error, part: 'queue' }, 'the worker ended by itself and is started again');
        void started.presence.stop();
        beginLater();
      }
    });
  };
  const beginLater = () => {
    setTimeout(() => {
      if (!stopped) {
        begin().catch(beginLater);
      }
    }, RESTART_DELAY_MS);
  };

  try {
    await begin();
  } catch (error) {
    stopped = true;
    await pool.end();
    throw error;
  }
  return {
    async stop() {
      stopped = true;
      await current?.runner.stop().catch(() => {});
      await current?.presence.stop();
      await pool.end();
    },
  };
}

interface Run {
  readonly runner: Runner;
  readonly presence: WorkerPresence;
  /** Settles when the library stops working, with what it says of the reason. */
  readonly ended: Promise<unknown>;
}

/**
 * `batchDelay` 0 makes the library retry the writing of a job's end, and report what it cannot write; its
 * default leaves the rejection to nobody, which ends the process.
 */
async function startRun(settings: WorkerSettings, table: HandlerTable, pool: Pool): Promise<Run> {
  const { url, log } = settings;
  const events: WorkerEvents = new EventEmitter();
  let workerId = '';
  events.once('pool:create', ({ workerPool }) => {
    workerId = workerPool.id;
  });
  const runner = await run({
    pgPool: pool,
    taskList: taskList(table),
    parsedCronItems: schedule(table),
    concurrency: settings.concurrency ?? 4,
    pollInterval: settings.pollEveryMs ?? 2000,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: settings.stopGraceMs ?? 20_000,
    logger: queueLogger(log),
    events,
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
  const ended = runner.promise.catch((error: unknown) => error);
  const presence = new WorkerPresence({ url, workerId, log, reapEveryMs: settings.reapEveryMs ?? 10_000 });
  try {
    await presence.start();
  } catch (error) {
    await runner.stop().catch(() => {});
    throw error;
  }
  return { runner, presence, ended };
}
