/** What the inventory screen of a partner's tool would ask: 50 items with all that hangs on them. */
export const LIST_QUERY = `query Inventory {
  items(first: 50) {
    nodes {
      id version sku title description price { amount currencyCode } quantity condition category brand model barcode
      attributes { name values } storageLocation tags status createdAt updatedAt
      images { id position width height sha256 thumbhash url(size: THUMBNAIL) }
      aiData {
        id recognizedItem confidence suggestedTitle suggestedPrice { amount currencyCode }
        marketPrice { amount currencyCode } attributes { name values }
        similarItems { title price { amount currencyCode } url sold source } provider
      }
      postings { id platform status externalId externalUrl attempts postedAt error { code message } }
    }
    pageInfo { hasNextPage }
  }
}`;

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const money = (column: string) =>
  `json_build_object('amount', to_char(${column} / 100.0, 'FM9999999990.00'), 'currencyCode', 'USD')`;

/**
 * The same JSON, built by PostgreSQL in one statement: as fast as this data can be read. Photo addresses are
 * signed by the server, which SQL could only imitate; they are taken ready-made from `bench_urls`.
 */
export const LIMIT_STATEMENT = `
  SELECT json_build_object('data', json_build_object('items', json_build_object(
    'nodes', coalesce(json_agg(page.node ORDER BY page.updated_at DESC, page.id DESC) FILTER (WHERE page.place <= 50), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 50))))::text AS body
  FROM (
    SELECT i.id, i.updated_at, row_number() OVER (ORDER BY i.updated_at DESC, i.id DESC) AS place, json_build_object(
      'id', i.id, 'version', i.version, 'sku', i.sku, 'title', i.title, 'description', i.description,
      'price', ${money('i.price_minor')}, 'quantity', i.quantity, 'condition', i.condition, 'category', i.category,
      'brand', i.brand, 'model', i.model, 'barcode', i.barcode, 'attributes', i.attributes,
      'storageLocation', i.storage_location, 'tags', i.tags, 'status', i.status,
      'createdAt', ${instant('i.created_at')}, 'updatedAt', ${instant('i.updated_at')},
      'images', (SELECT coalesce(json_agg(json_build_object('id', m.id, 'position', m.position, 'width', m.width,
          'height', m.height, 'sha256', m.sha256, 'thumbhash', m.thumbhash, 'url', u.url) ORDER BY m.position, m.id), '[]')
        FROM inventory_images m LEFT JOIN bench_urls u ON u.image_id = m.id
        WHERE m.shop_id = i.shop_id AND m.item_id = i.id),
      'aiData', (SELECT json_build_object('id', a.id, 'recognizedItem', a.recognized_item, 'confidence', a.confidence,
          'suggestedTitle', a.suggested_title, 'suggestedPrice', ${money('a.suggested_price_minor')},
          'marketPrice', ${money('a.market_price_minor')}, 'attributes', a.attributes, 'similarItems', a.similar_items,
          'provider', a.provider)
        FROM ai_data a WHERE a.shop_id = i.shop_id AND a.item_id = i.id ORDER BY a.created_at DESC, a.id DESC LIMIT 1),
      'postings', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'platform', p.platform, 'status', p.status,
          'externalId', p.external_id, 'externalUrl', p.external_url, 'attempts', p.attempts,
          'postedAt', ${instant('p.posted_at')}, 'error', p.error) ORDER BY p.created_at, p.id), '[]')
        FROM platform_postings p WHERE p.shop_id = i.shop_id AND p.item_id = i.id)) AS node
    FROM inventory_items i WHERE i.shop_id = $1 AND i.deleted_at IS NULL
    ORDER BY i.updated_at DESC, i.id DESC LIMIT 51
  ) page`;
