import type { SqlParameters } from '../infra/db/sql-parameters.ts';

/** More words narrow nothing further, and each costs. */
const MAX_WORDS = 8;
const MAX_SEARCH_LENGTH = 200;
/** Shorter words have too few trigrams to tell a typing error from another word. */
const MIN_FUZZY_LENGTH = 4;

/** The words of a search as a person types it. */
export function searchWords(search: string | null | undefined): string[] {
  return (search ?? '')
    .replaceAll('\u0000', '')
    .replaceAll('\\', ' ')
    .slice(0, MAX_SEARCH_LENGTH)
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MAX_WORDS);
}

/**
 * Every word must be found in item `i`: as a word or the beginning of one, as a part of the text (the middle
 * of a SKU), or nearly so (a typing error). Each way is answered by an index that begins with the shop.
 */
export function searchCondition(search: string | null | undefined, parameters: SqlParameters): string[] {
  return searchWords(search).map((word) => {
    const value = parameters.add(word);
    const part = parameters.add(`%${word.replace(/[%_]/g, '\\$&')}%`);
    const ways = [`i.search_document @@ ${prefixQuery(value)}`, `i.search_text LIKE plain_text(${part})`];
    if (word.length >= MIN_FUZZY_LENGTH) {
      ways.push(`plain_text(${value}) <% i.search_text`);
    }
    return `(${ways.join(' OR ')})`;
  });
}

/**
 * How well item `i` answers, as a whole number so that a cursor can hold it exactly: the very SKU or barcode
 * first, then words in names before words in descriptions, then likeness.
 */
export function searchRank(search: string, parameters: SqlParameters): string {
  const words = searchWords(search);
  const whole = parameters.add(words.join(' '));
  const beginnings = words.map((word) => `ts_rank(i.search_document, ${prefixQuery(parameters.add(word))})`);
  return `(
    CASE WHEN lower(i.sku) = lower(${whole}) OR i.barcode = ${whole} THEN 1000000 ELSE 0 END
    + (10000 * (${beginnings.join(' + ')}))::int
    + (1000 * word_similarity(plain_text(${whole}), i.search_text))::int
  )`;
}

/** Words that begin with the value of a placeholder. */
const prefixQuery = (value: string): string =>
  `to_tsquery('simple', quote_literal(plain_text(${value})) || ':*')`;
