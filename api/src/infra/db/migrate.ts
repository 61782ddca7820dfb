import type { DataSource } from 'typeorm';

/** Any number; the same for every version, so that two servers never migrate at the same time. */
const MIGRATION_LOCK = 4_172_026;

/** Applies what is missing. Servers that start together wait for the first. Gives the names of what ran. */
export async function migrate(source: DataSource): Promise<string[]> {
  const lock = source.createQueryRunner();
  try {
    // Waiting for another server's migration, or a long index build, is no runaway statement.
    await lock.query('SET statement_timeout = 0');
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await source.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lock.query('RESET statement_timeout');
    await lock.release();
  }
}
