import type pg from 'pg';

/** Grows when the data below changes, so that an older set is thrown away. */
const DATA_VERSION = '1';

export const SHOPS = 100;
export const ITEMS_PER_SHOP = 1000;

/** Ids are made of numbers, so that children find their parents without a join. */
const shopId = "('00000000-0000-7000-8000-' || lpad(to_hex(s), 12, '0'))::uuid";
const itemId = "('00000000-0000-7001-8000-' || lpad(to_hex(s * 10000 + i), 12, '0'))::uuid";

const sha256 = 'md5(i::text || n) || md5(n::text || i)';

const STATEMENTS = [
  `INSERT INTO shops (id, name, handle) SELECT ${shopId}, 'Shop ' || s, 'shop-' || s FROM generate_series(1, $S) s`,
  `INSERT INTO shop_counters (shop_id, change_sequence, sku_sequence) SELECT ${shopId}, $I, $I FROM generate_series(1, $S) s`,
  `INSERT INTO users (id, shop_id, email, password_hash)
     SELECT ${shopId}, ${shopId}, 'seller' || s || '@example.com', 'x' FROM generate_series(1, $S) s`,
  `INSERT INTO inventory_items (shop_id, id, version, change_sequence, sku, title, description, price_minor, cost_minor,
       currency_code, quantity, condition, category, brand, model, barcode, attributes, storage_location, notes, tags,
       status, created_at, updated_at)
     SELECT ${shopId}, ${itemId}, 1 + i % 5, i, 'L' || lpad(i::text, 5, '0'),
       (ARRAY['Vintage camera', 'Brass lamp', 'Oak chair', 'Wool jacket', 'Stoneware teapot'])[1 + i % 5] || ' no. ' || i,
       'From a house clearance, cleaned and checked. Signs of age as in the photos. Ask for more of them. Number ' || i || '.',
       100 + (i * 7919) % 50000, 50 + i % 900, 'USD', 1,
       (ARRAY['NEW', 'LIKE_NEW', 'GOOD', 'FAIR'])[1 + i % 4]::item_condition,
       (ARRAY['Cameras', 'Lighting', 'Furniture', 'Clothing', 'Kitchen'])[1 + i % 5],
       (ARRAY['Nikon', 'Acme', 'Thonet', 'Barbour', 'Denby'])[1 + i % 5], 'M' || i % 97, '4006381' || lpad(i::text, 6, '0'),
       '[{"name":"Colour","values":["brown"]},{"name":"Size","values":["M","L"]}]', 'B' || i % 40, 'bought at a fair',
       ARRAY['attic', 'shelf' || i % 7], (ARRAY['ACTIVE', 'ACTIVE', 'DRAFT', 'SOLD'])[1 + i % 4]::item_status,
       now() - i * interval '1 minute', now() - i * interval '1 minute'
     FROM generate_series(1, $S) s, generate_series(1, $I) i`,
  `INSERT INTO photo_files (shop_id, sha256, state)
     SELECT ${shopId}, ${sha256}, 'READY' FROM generate_series(1, $S) s, generate_series(1, $I) i, generate_series(0, 1) n`,
  `INSERT INTO inventory_images (shop_id, id, item_id, position, width, height, byte_size, sha256, thumbhash, content_type, original_format)
     SELECT ${shopId}, ('00000000-0000-7002-8000-' || lpad(to_hex((s * 10000 + i) * 2 + n), 12, '0'))::uuid, ${itemId}, n,
       2048, 1536, 400000 + i, ${sha256}, 'HBkSHYSIeHiPiHh8eJd4eTN0EEQG', 'image/jpeg', 'jpg'
     FROM generate_series(1, $S) s, generate_series(1, $I) i, generate_series(0, 1) n`,
  `INSERT INTO ai_data (shop_id, id, item_id, recognized_item, confidence, suggested_title, suggested_price_minor,
       market_price_minor, currency_code, category, condition, brand, attributes, similar_items, provider)
     SELECT ${shopId}, ${itemId}, ${itemId}, 'A thing of kind ' || i % 50, 0.5 + (i % 50) / 100.0, 'A better title, no. ' || i,
       200 + i, 300 + i, 'USD', 'Cameras', 'GOOD', 'Nikon', '[{"name":"Colour","values":["brown"]}]',
       '[{"title":"One like it","price":{"amount":"41.00","currencyCode":"USD"},"url":"https://example.com/1","sold":true,"source":"example"},
         {"title":"Another like it","price":{"amount":"38.50","currencyCode":"USD"},"url":"https://example.com/2","sold":false,"source":"example"}]',
       'bench'
     FROM generate_series(1, $S) s, generate_series(1, $I) i`,
  `INSERT INTO platform_postings (shop_id, id, item_id, platform, status, wanted, external_id, external_url, attempts, posted_at)
     SELECT ${shopId}, ('00000000-0000-7003-8000-' || lpad(to_hex((s * 10000 + i) * 2 + n), 12, '0'))::uuid, ${itemId},
       (ARRAY['WEBSITE', 'EBAY'])[n + 1], 'LIVE', 'LIVE', 'x' || i, 'https://example.com/' || i, 1, now()
     FROM generate_series(1, $S) s, generate_series(1, $I) i, generate_series(0, 1) n`,
];

/** Fills an empty, migrated database with 100,000 items of 100 shops. */
export async function fill(client: pg.Client): Promise<void> {
  for (const statement of STATEMENTS) {
    await client.query(statement.replaceAll('$S', String(SHOPS)).replaceAll('$I', String(ITEMS_PER_SHOP)));
  }
  await client.query('ANALYZE');
  await client.query(`CREATE TABLE bench_data (version text)`);
  await client.query('INSERT INTO bench_data VALUES ($1)', [DATA_VERSION]);
}

/** True where the database holds this version of the data. */
export async function isFilled(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`SELECT to_regclass('bench_data') IS NOT NULL AS there`);
  if (!rows[0].there) {
    return false;
  }
  const data = await client.query('SELECT version FROM bench_data');
  return data.rows[0]?.version === DATA_VERSION;
}
