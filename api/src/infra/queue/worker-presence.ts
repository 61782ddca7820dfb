import pg from 'pg';
import type { Logger } from 'pino';

/** First half of the advisory locks by which workers show that they live. */
const PRESENCE = 4_172_028;
const RECONNECT_DELAY_MS = 500;

/** A job that was taken so lately may belong to a worker that is just about to show itself. */
const GRACE = '2 seconds';

export interface PresenceSettings {
  readonly url: string;
  readonly workerId: string;
  readonly log: Logger;
  /** How often dead workers are looked for. */
  readonly reapEveryMs: number;
}

/**
 * Shows that a worker lives, and gives back the jobs of workers that do not. Each worker holds an advisory
 * lock on a connection of its own; PostgreSQL drops the lock when the process dies, however it dies. Without
 * this the queue would keep a dead worker's jobs for four hours.
 */
export class WorkerPresence {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private reconnecting = false;
  private stopped = false;

  constructor(private readonly settings: PresenceSettings) {}

  /** Shows the worker, gives back what dead workers hold, and goes on doing so. */
  async start(): Promise<void> {
    await this.connect();
    await this.reap();
    this.timer = setInterval(() => void this.reap(), this.settings.reapEveryMs).unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer ?? undefined);
    await this.client?.end().catch(() => {});
  }

  private async reap(): Promise<void> {
    const { log } = this.settings;
    try {
      const result = await this.client?.query<{ worker: string }>(
        `SELECT DISTINCT locked_by AS worker FROM graphile_worker.jobs
         WHERE locked_at < now() - interval '${GRACE}' AND NOT EXISTS (
           SELECT FROM pg_locks
           WHERE locktype = 'advisory' AND granted
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
             AND classid = $1::oid AND objid = (hashtext(locked_by)::bigint & 4294967295)::oid)`,
        [PRESENCE],
      );
      const dead = result?.rows.map(({ worker }) => worker) ?? [];
      if (dead.length > 0) {
        log.warn({ part: 'queue', dead }, 'the jobs of workers that died are given back');
        await this.client?.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [dead]);
        await this.client?.query(`SELECT pg_notify('jobs:insert', '{"count":100}')`);
      }
    } catch (error) {
      log.warn({ err: error, part: 'queue' }, 'dead workers could not be looked for');
    }
  }

  private async connect(): Promise<void> {
    const { url, workerId, log } = this.settings;
    const client = new pg.Client({
      connectionString: url,
      application_name: 'llatria-presence',
      keepAlive: true,
      connectionTimeoutMillis: 5000,
    });
    client.on('error', (error) => log.warn({ err: error, part: 'queue' }, 'the presence was lost'));
    await client.connect();
    client.on('end', () => this.reconnectLater());
    await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [PRESENCE, workerId]);
    this.client = client;
  }

  private reconnectLater(): void {
    this.client = null;
    if (this.stopped || this.reconnecting) {
      return;
    }
    this.reconnecting = true;
    setTimeout(() => {
      this.reconnecting = false;
      if (!this.stopped) {
        this.connect().catch(() => this.reconnectLater());
      }
    }, RECONNECT_DELAY_MS).unref();
  }
}
