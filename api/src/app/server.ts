import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import graphqlUploadExpress from 'graphql-upload/graphqlUploadExpress.mjs';
import type { App } from './container.ts';
import type { Foundation } from './foundation.ts';
import { createGraphqlServer } from './graphql-server.ts';
import { requestContext } from './request-context.factory.ts';
import { buildAppSchema } from './schema.ts';

export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves everything on one port. */
export async function startServer(foundation: Foundation, app: App): Promise<RunningServer> {
  const { environment } = foundation;
  const web = express();
  const httpServer = createServer(web);
  const graphql = createGraphqlServer(await buildAppSchema(app.resolvers, foundation.events), httpServer);
  await graphql.start();
  web.set('trust proxy', environment.trustProxy);
  web.set('etag', false);
  web.disable('x-powered-by');
  web.use(
    '/graphql',
    express.json({ limit: '128kb' }),
    graphqlUploadExpress({ maxFileSize: environment.maxUploadBytes, maxFiles: 1, maxFieldSize: 100_000 }),
    expressMiddleware(graphql, {
      context: ({ req, res }) => requestContext(app.authenticator, environment.publicUrl, req, res),
    }),
  );
  for (const route of app.routes) {
    route(web);
  }
  const port = await listen(httpServer, environment.port, environment.host);
  return { port, stop: () => graphql.stop() };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
