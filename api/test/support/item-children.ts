import type { Queryable } from '../../src/infra/db/database.ts';

/** Two photos, two answers of a recogniser and a posting for each item, past the features that make them. */
export async function fillChildren(database: Queryable): Promise<void> {
  const statements = [
    `INSERT INTO photo_files (shop_id, sha256, state)
       SELECT DISTINCT shop_id, repeat(n::text, 64), 'READY' FROM inventory_items, generate_series(1, 2) n`,
    `INSERT INTO inventory_images (shop_id, id, item_id, position, width, height, byte_size, sha256, thumbhash, content_type, original_format)
       SELECT shop_id, gen_random_uuid(), id, n, 40, 30, 100, repeat(n::text, 64), 'abc', 'image/jpeg', 'jpg'
       FROM inventory_items, generate_series(1, 2) n`,
    `INSERT INTO ai_data (shop_id, id, item_id, suggested_title, suggested_price_minor, currency_code, provider, similar_items, created_at)
       SELECT shop_id, gen_random_uuid(), id, title, 500, 'USD', 'test',
         '[{"title":"One","price":{"amount":"1.00","currencyCode":"USD"},"url":null,"sold":true,"source":"x"}]', made
       FROM inventory_items, (VALUES ('Newer', now()), ('Older', now() - interval '1 day')) AS answer(title_, made)`,
    `INSERT INTO platform_postings (shop_id, id, item_id, platform, status, wanted, warnings, posted_at, error)
       SELECT shop_id, gen_random_uuid(), id, 'WEBSITE', 'LIVE', 'LIVE', '{"a, b","c"}', now(), '{"code":"X","message":"x","retryable":true,"fields":[]}'
       FROM inventory_items`,
  ];
  for (const statement of statements) {
    await database.query(statement.replace('id, title, 500', 'id, answer.title_, 500'));
  }
}
