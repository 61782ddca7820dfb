import type { Database } from '../../infra/db/database.ts';
import type { FakeListing, FakeMarketplace } from './fake-marketplace.ts';

/** Books in a table of the test's own database, so that they outlive a process that is killed. */
export class TableMarketplace implements FakeMarketplace {
  constructor(private readonly database: Database) {}

  async install(): Promise<void> {
    await this.database.query(
      `CREATE TABLE IF NOT EXISTS fake_marketplace (
         id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, shop_id text NOT NULL, sku text NOT NULL,
         live boolean NOT NULL, content jsonb NOT NULL)`,
    );
  }

  ofSku(shopId: string, sku: string): Promise<FakeListing[]> {
    return this.database.query(
      'SELECT id, sku, live, content FROM fake_marketplace WHERE shop_id = $1 AND sku = $2 ORDER BY id',
      [shopId, sku],
    );
  }

  async list(shopId: string, sku: string, content: object): Promise<string> {
    const rows = await this.database.query<{ id: string }[]>(
      'INSERT INTO fake_marketplace (shop_id, sku, live, content) VALUES ($1, $2, true, $3) RETURNING id',
      [shopId, sku, JSON.stringify(content)],
    );
    return String(rows[0]?.id);
  }

  async update(shopId: string, sku: string, content: object): Promise<number> {
    const [, count] = await this.database.query<[unknown, number]>(
      'UPDATE fake_marketplace SET content = $3 WHERE shop_id = $1 AND sku = $2 AND live',
      [shopId, sku, JSON.stringify(content)],
    );
    return count;
  }

  async end(shopId: string, sku: string): Promise<number> {
    const [, count] = await this.database.query<[unknown, number]>(
      'UPDATE fake_marketplace SET live = false WHERE shop_id = $1 AND sku = $2 AND live',
      [shopId, sku],
    );
    return count;
  }
}
