import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { SqlParameters } from '../src/infra/db/sql-parameters.ts';
import { searchCondition } from '../src/items/item-search.sql.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const ITEMS = 8000;

let app: TestApp;
let shopId: string;
beforeAll(async () => {
  app = await startTestApp();
  const seller = await app.seller();
  shopId = (await seller.data('{ me { shop { id } } }')).me.shop.id;
  // Without the limit that the server sets itself for a statement.
  const admin = new pg.Client({ connectionString: app.databaseUrl });
  await admin.connect();
  await admin.query(
    `INSERT INTO inventory_items (shop_id, id, version, change_sequence, sku, title, description, currency_code, quantity)
     SELECT $1, gen_random_uuid(), 1, i, 'S' || i,
            (ARRAY['Vintage camera', 'Oak chair', 'Wool jacket', 'Stoneware teapot'])[1 + i % 4] || ' no. ' || i,
            'From a house clearance, checked. ' || md5(i::text), 'USD', 1
       FROM generate_series(1, ${ITEMS}) i`,
    [shopId],
  );
  await admin.query(
    `UPDATE inventory_items SET title = 'Brass lamp' WHERE shop_id = $1 AND change_sequence = 7000`,
    [shopId],
  );
  await admin.query('VACUUM ANALYZE inventory_items');
  await admin.end();
}, 60_000);
afterAll(() => app.stop());

it.each(['lmap', 'barss lmap', 'camera'])('a search for %j reads indexes, not the items', async (search) => {
  const parameters = new SqlParameters();
  const shop = parameters.add(shopId);
  const conditions = searchCondition(search, parameters).join(' AND ');
  const plan = await app.foundation.database.query<{ 'QUERY PLAN': string }[]>(
    `EXPLAIN SELECT i.id FROM inventory_items i WHERE i.shop_id = ${shop} AND ${conditions}`,
    parameters.values,
  );
  const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(lines).toContain('Bitmap Index Scan on inventory_items_document');
  expect(lines).not.toMatch(/Seq Scan|Index Scan on inventory_items i\b/);
});
