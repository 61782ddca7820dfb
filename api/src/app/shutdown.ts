import type { Logger } from 'pino';

/** npm and the terminal both pass Ctrl-C on: two signals so close together are one wish. */
const ONE_WISH_MS = 1000;

export interface ShutdownStep {
  readonly name: string;
  run(): Promise<unknown> | undefined;
}

/** The parts of `process` that ending it needs. */
export interface Process {
  on(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
  exit(code: number): void;
}

/**
 * On SIGINT or SIGTERM runs the steps one after the other, each even where one before it failed, and ends the
 * process. A second signal ends it at once: whatever was in flight is lost, and the database recovers at the next start.
 */
export function stopOnSignals(log: Logger, steps: readonly ShutdownStep[], target: Process = process): void {
  let asked = 0;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (asked > 0) {
      if (Date.now() - asked > ONE_WISH_MS) {
        log.warn(`ending at once on a second ${signal}`);
        target.exit(1);
      }
      return;
    }
    asked = Date.now();
    log.info(`stopping on ${signal}`);
    let code = 0;
    for (const { name, run } of steps) {
      try {
        await run();
      } catch (error) {
        log.error({ err: error }, `could not stop ${name} properly`);
        code = 1;
      }
    }
    target.exit(code);
  };
  target.on('SIGINT', stop);
  target.on('SIGTERM', stop);
}
