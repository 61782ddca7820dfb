import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import compression from 'compression';
import express from 'express';
import { accessLog } from '../infra/http/access-log.ts';
import { noteArrival } from '../infra/http/arrival.ts';
import { Health } from '../infra/http/health.ts';
import { jsonErrors, notFound } from '../infra/http/json-errors.ts';
import { Metrics } from '../infra/http/metrics.ts';
import { QueryGuard } from '../infra/http/query-guard.ts';
import { requestIds } from '../infra/http/request-id.ts';
import { RequestRate } from '../infra/http/request-rate.ts';
import { securityHeaders } from '../infra/http/security-headers.ts';
import { findAppFolder, staticApp } from '../infra/http/static-app.ts';
import type { App } from './container.ts';
import { mountExplorer } from './explorer/explorer.ts';
import type { Foundation } from './foundation.ts';
import { GraphqlExecution } from './graphql-execution.ts';
import { mountGraphql } from './graphql-route.ts';
import { createGraphqlServer } from './graphql-server.ts';
import { FIELD_COSTS } from './query-costs.ts';
import { buildAppSchema } from './schema.ts';
import { SubscriptionServer } from './subscriptions.ts';

export interface RunningServer {
  readonly port: number;
  /** `/readyz` says no, requests in flight end, subscriptions are told to come back elsewhere. */
  stop(): Promise<void>;
}

/** Serves everything on one port: GraphQL, photos, shop pages, the explorer, the web app, health and figures. */
export async function startServer(foundation: Foundation, app: App): Promise<RunningServer> {
  const { environment, database, log } = foundation;
  const schema = await buildAppSchema(app.resolvers, foundation.events);
  const guard = new QueryGuard(schema, FIELD_COSTS);
  const rate = new RequestRate(environment.limits.requestsPerMinute);
  const execution = new GraphqlExecution(schema);
  const metrics = new Metrics();
  metrics.watchPool(() => database.pool);
  const health = new Health({
    pingDatabase: () => database.query('SELECT 1'),
    hasPendingMigrations: () => database.source.showMigrations(),
  });

  const web = express();
  const httpServer = createServer(web);
  // Longer than proxies keep a connection, so that none is closed while a request is under way.
  httpServer.keepAliveTimeout = 65_000;
  const graphql = createGraphqlServer({
    schema,
    execution,
    httpServer,
    log,
    production: environment.production,
    observe: metrics.observeOperation,
  });
  await graphql.start();
  const subscriptions = new SubscriptionServer(httpServer, {
    schema,
    guard,
    rate,
    authenticator: app.authenticator,
    log,
    publicUrl: environment.publicUrl,
    trustProxy: environment.trustProxy,
  });
  foundation.events.onGap(() => subscriptions.restart());
  metrics.gauge('graphql_connections_open', 'Open WebSocket connections.', () => subscriptions.connections);

  // One proxy is believed, not a chain: the sender writes whatever stands before.
  web.set('trust proxy', environment.trustProxy ? 1 : false);
  web.set('etag', false);
  web.disable('x-powered-by');
  web.use(
    noteArrival,
    requestIds,
    accessLog(log),
    metrics.middleware,
    securityHeaders(foundation.publicUrl),
    compression(),
  );
  web.get('/healthz', health.live);
  web.get('/readyz', health.ready);
  web.get('/metrics', metrics.handler(environment.metricsToken));
  mountGraphql(web, foundation, { graphql, guard, rate, authenticator: app.authenticator });
  mountExplorer(web, environment);
  for (const route of app.routes) {
    route(web);
  }
  web.use(staticApp(findAppFolder()), notFound, jsonErrors(log));

  const port = await listen(httpServer, environment.port, environment.host);
  return {
    port,
    async stop() {
      health.stop();
      await sleep(environment.shutdownDelaySeconds * 1000);
      await subscriptions.stop();
      await graphql.stop();
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
