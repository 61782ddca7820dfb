import type { RequestHandler } from 'express';

const PATIENCE_MS = 2000;

export type Readiness = 'ready' | 'stopping' | 'migrating' | 'database unreachable';

/** What the health of a server is judged by. */
export interface HealthChecks {
  /** Answers when the database does. */
  pingDatabase(): Promise<unknown>;
  /** True while migrations of this version are missing in the database. */
  hasPendingMigrations(): Promise<boolean>;
}

/** `/healthz`: the process answers. `/readyz`: it can serve, so a balancer may send requests. */
export class Health {
  private stopping = false;
  private migrated = false;

  constructor(private readonly checks: HealthChecks) {}

  /** From now on `/readyz` says no, so that requests go elsewhere while those in flight end. */
  stop(): void {
    this.stopping = true;
  }

  async readiness(): Promise<Readiness> {
    if (this.stopping) {
      return 'stopping';
    }
    try {
      return await within(PATIENCE_MS, this.judge());
    } catch {
      return 'database unreachable';
    }
  }

  readonly live: RequestHandler = (_request, response) => {
    response.set('cache-control', 'no-store').json({ status: 'ok' });
  };

  readonly ready: RequestHandler = async (_request, response) => {
    const status = await this.readiness();
    response
      .status(status === 'ready' ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ status });
  };

  private async judge(): Promise<Readiness> {
    await this.checks.pingDatabase();
    this.migrated ||= !(await this.checks.hasPendingMigrations());
    return this.migrated ? 'ready' : 'migrating';
  }
}

async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
