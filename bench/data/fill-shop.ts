import type pg from 'pg';

/** Photos of an item; each has a thumbnail of its own. */
const PHOTOS = 2;

const sha256 = "md5($1::text || i || '-' || n) || md5(n || '-' || i)";

const STATEMENTS = [
  `INSERT INTO inventory_items (shop_id, id, version, change_sequence, sku, title, description, price_minor, cost_minor,
       currency_code, quantity, condition, category, brand, model, barcode, attributes, storage_location, notes, tags,
       status, created_at, updated_at)
     SELECT $1::uuid, md5($1 || 'item' || i)::uuid, 1, i, 'B' || lpad(i::text, 6, '0'),
       (ARRAY['Vintage camera', 'Brass lamp', 'Oak chair', 'Wool jacket', 'Stoneware teapot'])[1 + i % 5] || ' no. ' || i,
       repeat('From a house clearance, cleaned and checked. Signs of age as in the photos. Ask for more of them. ', 3),
       100 + (i * 7919) % 50000, 50 + i % 900, 'USD', 1,
       (ARRAY['NEW', 'LIKE_NEW', 'GOOD', 'FAIR'])[1 + i % 4]::item_condition,
       (ARRAY['Cameras', 'Lighting', 'Furniture', 'Clothing', 'Kitchen'])[1 + i % 5],
       (ARRAY['Nikon', 'Acme', 'Thonet', 'Barbour', 'Denby'])[1 + i % 5], 'M' || i % 97, '4006381' || lpad(i::text, 6, '0'),
       '[{"name":"Colour","values":["brown"]},{"name":"Size","values":["M","L"]}]', 'B' || i % 40, 'bought at a fair',
       ARRAY['attic', 'shelf' || i % 7], (ARRAY['ACTIVE', 'ACTIVE', 'DRAFT', 'SOLD'])[1 + i % 4]::item_status,
       now() - i * interval '1 minute', now() - i * interval '1 minute'
     FROM generate_series(1, $2::int) i`,
  `UPDATE shop_counters SET change_sequence = $2::int WHERE shop_id = $1::uuid`,
  `INSERT INTO photo_files (shop_id, sha256, state)
     SELECT $1::uuid, ${sha256}, 'READY' FROM generate_series(1, $2::int) i, generate_series(1, ${PHOTOS}) n`,
  `INSERT INTO inventory_images (shop_id, id, item_id, position, width, height, byte_size, sha256, thumbhash, content_type, original_format)
     SELECT $1::uuid, md5($1 || 'image' || i || '-' || n)::uuid, md5($1 || 'item' || i)::uuid, n - 1,
       2048, 1536, 400000 + i, ${sha256}, 'HBkSHYSIeHiPiHh8eJd4eTN0EEQG', 'image/jpeg', 'jpg'
     FROM generate_series(1, $2::int) i, generate_series(1, ${PHOTOS}) n`,
  `INSERT INTO platform_postings (shop_id, id, item_id, platform, status, wanted, external_id, external_url, attempts, posted_at)
     SELECT $1::uuid, md5($1 || 'posting' || i)::uuid, md5($1 || 'item' || i)::uuid,
       'WEBSITE', 'LIVE', 'LIVE', 'x' || i, 'https://example.com/' || i, 1, now()
     FROM generate_series(1, $2::int) i`,
];

/** Gives an empty shop this many items with two photos and a posting each; gives the names of the photos' files. */
export async function fillShop(client: pg.Client, shopId: string, items: number): Promise<string[]> {
  for (const statement of STATEMENTS) {
    await client.query(statement, [shopId, items]);
  }
  const { rows } = await client.query<{ sha256: string }>(
    'SELECT sha256 FROM photo_files WHERE shop_id = $1',
    [shopId],
  );
  await client.query('ANALYZE');
  return rows.map((row) => row.sha256);
}
