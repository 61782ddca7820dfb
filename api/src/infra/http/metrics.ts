import type { Request, RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import type { Pool } from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { sameText } from '../crypto/tokens.ts';
import { sendGraphqlError } from './json-errors.ts';
import { routeOf } from './routes.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What an operation took. `field` is its first field, named by the schema: a client cannot make up labels. */
export interface OperationMeasure {
  readonly type: string;
  readonly field: string;
  readonly failed: boolean;
  readonly seconds: number;
}

/** The figures of one server, in Prometheus' text format at `/metrics`. */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = this.histogram(
    'http_request_duration_seconds',
    'Time to the end of an answer.',
    ['route', 'method', 'status'],
  );
  private readonly operations = this.histogram(
    'graphql_operation_duration_seconds',
    'Time to run a GraphQL operation, by its first field.',
    ['type', 'field'],
  );
  private readonly failures = new Counter({
    name: 'graphql_operation_failures_total',
    help: 'GraphQL operations that answered with errors.',
    labelNames: ['type', 'field'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Measures every request that passes here. */
  readonly middleware: RequestHandler = (request, response, next) => {
    const route = routeOf(request.path);
    const end = this.requests.startTimer({ route, method: known(request.method) });
    response.once('close', () => end({ status: `${Math.floor(response.statusCode / 100)}xx` }));
    next();
  };

  readonly observeOperation = ({ type, field, failed, seconds }: OperationMeasure): void => {
    this.operations.observe({ type, field }, seconds);
    if (failed) {
      this.failures.inc({ type, field });
    }
  };

  /** Shows a number that somebody else keeps, read when the figures are asked for. */
  gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }

  /** Shows how the connections to the database are used. `pool` is asked each time: it may not be open yet. */
  watchPool(pool: () => Pool): void {
    this.gauge('database_connections_open', 'Connections to the database.', () => pool().totalCount);
    this.gauge('database_connections_idle', 'Open connections that nobody uses.', () => pool().idleCount);
    this.gauge(
      'database_requests_waiting',
      'Requests that wait for a connection.',
      () => pool().waitingCount,
    );
  }

  /**
   * Answers with the figures: to whoever has the token, or, where none is set, to this machine alone. A request
   * that a proxy passed on does not come from this machine, whatever its connection says.
   */
  handler(token: string | null): RequestHandler {
    return async (request, response) => {
      const allowed =
        token === null ? isLocal(request) : sameText(request.headers.authorization ?? '', `Bearer ${token}`);
      if (!allowed) {
        const message =
          token === null
            ? 'Set METRICS_TOKEN to read the figures from afar.'
            : 'This needs the metrics token.';
        const error = new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
        sendGraphqlError(request, response, 403, error);
        return;
      }
      response.type(this.registry.contentType).send(await this.registry.metrics());
    };
  }

  private histogram(name: string, help: string, labelNames: string[]): Histogram {
    return new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [this.registry] });
  }
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']);
const known = (method: string): string => (METHODS.has(method) ? method : 'other');

function isLocal(request: Request): boolean {
  const forwarded = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some(
    (name) => name in request.headers,
  );
  return !forwarded && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(request.socket.remoteAddress ?? '');
}
