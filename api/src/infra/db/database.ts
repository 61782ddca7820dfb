import type { Pool } from 'pg';
import { DataSource, type EntityManager, type EntitySchema, type MigrationInterface } from 'typeorm';

/** The open transaction. It is handed on explicitly, so that what belongs together is seen to be together. */
export type Transaction = EntityManager;

/** Anything that answers SQL: an open transaction, or the database outside of one. */
export interface Queryable {
  // biome-ignore lint/suspicious/noExplicitAny: TypeORM's own signature, which both sides must meet.
  query<Row = any>(sql: string, parameters?: any[]): Promise<Row>;
}

/** A named statement is parsed and planned once per connection. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

/** Written along with the work of a transaction: before it, and after it where it succeeded. */
export interface TransactionGuard<Result> {
  before(tx: Transaction): Promise<void>;
  after(tx: Transaction, result: Result): Promise<void>;
}

export interface DataSourceSettings {
  readonly url: string;
  readonly poolSize: number;
  // biome-ignore lint/complexity/noBannedTypes: TypeORM takes entity classes as functions.
  readonly entities: (Function | EntitySchema)[];
  readonly migrations: (new () => MigrationInterface)[];
}

/** The data source of the server and of the migration commands alike. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: settings.entities,
    migrations: settings.migrations,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    applicationName: 'llatria',
    poolSize: settings.poolSize,
    extra: {
      // A statement that runs away is cancelled before it holds a connection for long.
      statement_timeout: 5000,
      idle_in_transaction_session_timeout: 30_000,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      // How alike a word must be to count as a typing error of it (0 to 1); see item-search.sql.ts.
      options: '-c pg_trgm.word_similarity_threshold=0.33',
    },
  });
}

/** A connection keeps what it has prepared until it closes, and clients choose what lists ask for. */
const MAX_PREPARED = 500;

/** Reading and writing, for repositories. */
export class Database implements Queryable {
  private readonly prepared = new Set<string>();

  constructor(readonly source: DataSource) {}

  // biome-ignore lint/suspicious/noExplicitAny: see Queryable.
  query<Row = any>(sql: string, parameters?: any[]): Promise<Row> {
    return this.source.query(sql, parameters);
  }

  /** Runs a prepared statement outside any transaction: the lean way to read. Only so many are prepared. */
  async read<Row extends object>({ name, text }: PreparedStatement, values: unknown[]): Promise<Row[]> {
    if (this.prepared.size < MAX_PREPARED) {
      this.prepared.add(name);
    }
    const statement = this.prepared.has(name) ? { name, text } : { text };
    const result = await this.pool.query<Row>({ ...statement, values });
    return result.rows;
  }

  /** All of the work and what its guard writes, or none of it. */
  transaction<Result>(
    work: (tx: Transaction) => Promise<Result>,
    guard?: TransactionGuard<Result>,
  ): Promise<Result> {
    return this.source.transaction(async (tx) => {
      await guard?.before(tx);
      const result = await work(tx);
      await guard?.after(tx, result);
      return result;
    });
  }

  /** The driver's own pool, for libraries that bring their own SQL. */
  get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }
}

/** True where PostgreSQL refused a duplicate, optionally of the named constraint or index. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const cause = (error as { driverError?: unknown }).driverError ?? error;
  const { code, constraint: name } = cause as { code?: string; constraint?: string };
  return code === '23505' && (constraint === undefined || name === constraint);
}
