import type { SqlParameters } from '../infra/db/sql-parameters.ts';

/** More words narrow nothing further, and each costs. */
const MAX_WORDS = 8;
const MAX_SEARCH_LENGTH = 200;
/** Shorter words have too few trigrams to tell a typing error from another word. */
const MIN_FUZZY_LENGTH = 4;
/** In longer words enough trigrams survive where two letters are swapped. */
const MAX_SWAPPED_LENGTH = 8;

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
 * What a short word may have been before two neighbours were swapped: "lmap" gives "mlap", "lamp" and "lmpa".
 * Nothing for what is no plain word.
 */
export function swappedWords(word: string): string[] {
  const letters = [...word];
  if (letters.length < MIN_FUZZY_LENGTH || letters.length > MAX_SWAPPED_LENGTH || !/^\p{L}+$/u.test(word)) {
    return [];
  }
  const swaps = letters
    .slice(1)
    .map((letter, index) =>
      [...letters.slice(0, index), letter, letters[index], ...letters.slice(index + 2)].join(''),
    );
  return [...new Set(swaps)].filter((swapped) => swapped !== word);
}

/**
 * Every word must be found in item `i`: as a word or the beginning of one (with two letters swapped, too, where it
 * is short), as a part of the text (the middle of a SKU), or nearly so (a typing error). Each way is answered by an
 * index that begins with the shop.
 */
export function searchCondition(search: string | null | undefined, parameters: SqlParameters): string[] {
  return searchWords(search).map((word) => {
    const value = parameters.add(word);
    const part = parameters.add(`%${word.replace(/[%_]/g, '\\$&')}%`);
    const beginnings = [value, ...swappedWords(word).map((swapped) => parameters.add(swapped))].map(
      prefixQuery,
    );
    const ways = [
      // A query of its own is answered once, before the rows: there may be many to look at again.
      `i.search_document @@ (SELECT ${beginnings.join(' || ')})`,
      `i.search_text LIKE plain_text(${part})`,
    ];
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
