import { type App, composeApp } from '../../src/app/container.ts';
import { type OpenFoundation, openFoundation } from '../../src/app/open-foundation.ts';
import { startServer } from '../../src/app/server.ts';
import { createLogger } from '../../src/infra/http/logger.ts';
import { GraphqlClient } from './graphql-client.ts';
import { createTestDatabase } from './test-database.ts';
import { testEnvironment } from './test-environment.ts';

/** A whole server on a free port over a database of its own. */
export interface TestApp {
  readonly url: string;
  /** Where HTTPS for the home network listens, if it is on. */
  readonly httpsPort: number | null;
  readonly app: App;
  readonly foundation: OpenFoundation;
  readonly databaseUrl: string;
  /** Asks without a token. */
  readonly anonymous: GraphqlClient;
  /** Registers a seller with a shop of their own and gives a client that is signed in. */
  seller(name?: string): Promise<GraphqlClient>;
  stop(): Promise<void>;
}

export interface TestAppOptions {
  readonly environment?: NodeJS.ProcessEnv;
  /** Serves over the database of another test app, as a second server would. */
  readonly databaseUrl?: string;
}

let sellers = 0;

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.databaseUrl
    ? { url: options.databaseUrl, drop: async () => {} }
    : await createTestDatabase();
  const environment = testEnvironment(database.url, options.environment);
  const foundation = await openFoundation(environment, createLogger(environment));
  const app = composeApp(foundation);
  const server = await startServer(foundation, app);
  const url = `http://127.0.0.1:${server.port}`;
  const anonymous = new GraphqlClient(url, null);
  return {
    url,
    httpsPort: server.home?.port ?? null,
    app,
    foundation,
    databaseUrl: database.url,
    anonymous,
    async seller(name = `seller${++sellers}`) {
      return anonymous.register(`${name}-${process.pid}@example.com`);
    },
    async stop() {
      await server.stop();
      await foundation.close();
      await database.drop();
    },
  };
}
