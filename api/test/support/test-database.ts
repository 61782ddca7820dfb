import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Every database that tests may drop begins with this; nothing else is ever dropped. */
const PREFIX = 'llatria_test_';

/** The migrated database that each test file copies: one for each run, since runs may share a server. */
export const newTemplateName = (): string => `${PREFIX}template_${randomBytes(8).toString('hex')}`;

/** The same server, another database. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url.replace(/^postgres(ql)?:/, 'http:'));
  address.pathname = `/${name}`;
  return address.toString().replace(/^http:/, 'postgres:');
}

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A fresh copy of the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { LLATRIA_TEST_DATABASE_URL: server, LLATRIA_TEST_TEMPLATE: template } = process.env;
  if (!server || !template) {
    throw new Error('There is no test database: run the tests through jest with its configuration.');
  }
  const name = `${PREFIX}${randomBytes(8).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return { url: databaseUrl(server, name), drop: () => dropTestDatabase(server, name) };
}

async function dropTestDatabase(server: string, name: string): Promise<void> {
  if (!name.startsWith(PREFIX) || name.startsWith(`${PREFIX}template`)) {
    throw new Error(`${name} is not a test's own database, so it is not dropped.`);
  }
  await run(server, `DROP DATABASE ${name} WITH (FORCE)`);
}

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
