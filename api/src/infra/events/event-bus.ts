import { EventEmitter } from 'node:events';
import pg from 'pg';
import type { Logger } from 'pino';
import type { DomainEvent } from '../../shared/domain-event.ts';
import type { Queryable } from '../db/database.ts';
import { EventStream } from './event-stream.ts';

const CHANNEL = 'llatria_events';
const RECONNECT_DELAY_MS = 500;

/**
 * Tells every process of a change when its transaction commits, not before: NOTIFY belongs to the
 * transaction, so a rollback tells nobody.
 */
export async function publishEvent(tx: Queryable, event: DomainEvent): Promise<void> {
  await tx.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(event)]);
}

/**
 * Hears what any process publishes, over one connection that is opened again when it is lost. What is
 * published while it is lost is not heard: `onGap` tells of it, and subscribers catch up through `itemChanges`.
 */
export class EventBus {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private stopped = false;
  private readonly gapListeners: (() => void)[] = [];

  constructor(
    private readonly url: string,
    private readonly log: Logger,
  ) {}

  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: 5000,
      application_name: 'llatria-events',
    });
    client.on('notification', (message) => this.deliver(message.payload));
    client.on('error', (error) => this.log.warn({ err: error }, 'the event connection was lost'));
    client.on('end', () => this.reconnectLater());
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      client.end().catch(() => {});
      throw error;
    }
    this.client = client;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry ?? undefined);
    await this.client?.end();
  }

  /** Told when the connection is back after events may have been missed. */
  onGap(listener: () => void): void {
    this.gapListeners.push(listener);
  }

  /** Events of one shop and type from now on, until the caller stops iterating. */
  events(shopId: string, type: DomainEvent['type']): EventStream {
    const listen = (event: DomainEvent) => {
      if (event.type === type) {
        stream.push(event);
      }
    };
    const stream = new EventStream(() => this.emitter.off(shopId, listen));
    this.emitter.on(shopId, listen);
    return stream;
  }

  private deliver(payload: string | undefined): void {
    try {
      const event = JSON.parse(payload ?? '') as DomainEvent;
      this.emitter.emit(event.shopId, event);
    } catch (error) {
      this.log.warn({ err: error }, 'an event could not be read');
    }
  }

  /** A connection that fails tells it twice, by its promise and by its end; one retry is enough. */
  private reconnectLater(): void {
    this.client = null;
    if (this.stopped || this.retry) {
      return;
    }
    this.retry = setTimeout(async () => {
      this.retry = null;
      try {
        await this.start();
        for (const listener of this.gapListeners) {
          listener();
        }
      } catch (error) {
        this.log.warn({ err: error }, 'the event connection could not be opened');
        this.reconnectLater();
      }
    }, RECONNECT_DELAY_MS).unref();
  }
}
