import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import compression from 'compression';
import express, { type Express } from 'express';
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
import { HomeCertificates } from '../infra/tls/home-certificates.ts';
import { HomeHttps } from '../infra/tls/home-https.ts';
import { readHomeNames } from '../infra/tls/home-names.ts';
import type { App } from './container.ts';
import { mountExplorer } from './explorer/explorer.ts';
import type { Foundation } from './foundation.ts';
import { GraphqlExecution } from './graphql-execution.ts';
import { mountGraphql } from './graphql-route.ts';
import { createGraphqlServer } from './graphql-server.ts';
import { FIELD_COSTS } from './query-costs.ts';
import { buildAppSchema } from './schema.ts';
import { SubscriptionServer } from './subscriptions.ts';
import { mountTrust } from './trust/trust.route.ts';

export interface RunningServer {
  readonly port: number;
  /** HTTPS for the home network, where it is on. */
  readonly home: RunningHome | null;
  /** `/readyz` says no, requests in flight end, subscriptions are told to come back elsewhere. */
  stop(): Promise<void>;
}

export interface RunningHome {
  readonly https: HomeHttps;
  readonly port: number;
}

/**
 * Serves everything on one port: GraphQL, photos, shop pages, the explorer, the web app, health and figures. Where
 * HTTPS for the home network is on, the same stands on its port, and a page that helps devices to trust it on both.
 */
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
  const https = environment.httpsPort === null ? null : await openHomeHttps(foundation, web);
  const servers = https ? [httpServer, https.server] : [httpServer];
  for (const server of servers) {
    // Longer than proxies keep a connection, so that none is closed while a request is under way.
    server.keepAliveTimeout = 65_000;
  }
  const graphql = createGraphqlServer({
    schema,
    execution,
    servers,
    log,
    production: environment.production,
    observe: metrics.observeOperation,
  });
  await graphql.start();
  const subscriptions = new SubscriptionServer(servers, {
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
  if (https) {
    mountTrust(web, https, () => ({ http: portOf(httpServer), https: portOf(https.server) }));
  }
  for (const route of app.routes) {
    route(web);
  }
  web.use(staticApp(findAppFolder()), notFound, jsonErrors(log));

  await listen(httpServer, environment.port, environment.host);
  if (https) {
    await listen(https.server, environment.httpsPort ?? 0, environment.host);
  }
  return {
    port: portOf(httpServer),
    home: https && { https, port: portOf(https.server) },
    async stop() {
      health.stop();
      await https?.stop();
      await sleep(environment.shutdownDelaySeconds * 1000);
      await subscriptions.stop();
      await graphql.stop();
    },
  };
}

function openHomeHttps({ environment, clock, log }: Foundation, web: Express): Promise<HomeHttps> {
  const folder = join(environment.dataDir, 'tls');
  const certificates = new HomeCertificates({ folder, clock, log, names: readHomeNames });
  return HomeHttps.open(certificates, { listener: web, log });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
