/**
 * Search over items, which the ORM cannot express: extensions, a trigger that fills the two search columns,
 * and indexes that begin with the shop, so that a search never walks through other shops' items.
 *
 * `search_document` answers whole words and their beginnings; `search_text` answers typing errors by its
 * trigrams. Both are without accents and in lower case.
 */
export const createItemSearch = [
  'CREATE EXTENSION IF NOT EXISTS pg_trgm',
  'CREATE EXTENSION IF NOT EXISTS unaccent',
  'CREATE EXTENSION IF NOT EXISTS btree_gin',
  `CREATE FUNCTION plain_text(value text) RETURNS text
     LANGUAGE sql STABLE PARALLEL SAFE
     RETURN lower(unaccent(coalesce(value, '')))`,
  `CREATE FUNCTION fill_item_search() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     names text := plain_text(concat_ws(' ', NEW.title, NEW.brand, NEW.model));
     codes text := plain_text(concat_ws(' ', NEW.sku, NEW.barcode));
     tags text := plain_text(array_to_string(NEW.tags, ' '));
   BEGIN
     NEW.search_document :=
       setweight(to_tsvector('simple', names), 'A') ||
       setweight(to_tsvector('simple', codes), 'A') ||
       setweight(to_tsvector('simple', tags), 'B') ||
       setweight(to_tsvector('simple', plain_text(left(NEW.description, 20000))), 'C');
     NEW.search_text := concat_ws(' ', names, codes, tags, plain_text(left(NEW.description, 2000)));
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER inventory_items_search
     BEFORE INSERT OR UPDATE OF title, description, sku, barcode, brand, model, tags ON inventory_items
     FOR EACH ROW EXECUTE FUNCTION fill_item_search()`,
  'CREATE INDEX inventory_items_document ON inventory_items USING gin (shop_id, search_document)',
  'CREATE INDEX inventory_items_trigrams ON inventory_items USING gin (shop_id, search_text gin_trgm_ops)',
];

export const dropItemSearch = [
  'DROP INDEX inventory_items_trigrams',
  'DROP INDEX inventory_items_document',
  'DROP TRIGGER inventory_items_search ON inventory_items',
  'DROP FUNCTION fill_item_search()',
  'DROP FUNCTION plain_text(text)',
];
