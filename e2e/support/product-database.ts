import { createDataSource } from '../../api/src/infra/db/database.ts';
import { startEmbeddedPostgres } from '../../api/src/infra/db/embedded/start-embedded-postgres.ts';
import type { Product } from './product.ts';

/** Changes what the product has kept, past the product: for what otherwise only time or misfortune does. */
export async function changeKept({ dataDir }: Product, sql: string, values: unknown[] = []): Promise<void> {
  // Joins the database that the product started, and leaves it running.
  const database = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  const source = createDataSource({ url: database.url, poolSize: 1, entities: [], migrations: [] });
  try {
    await source.initialize();
    await source.query(sql, values);
  } finally {
    if (source.isInitialized) await source.destroy();
    await database.stop();
  }
}
