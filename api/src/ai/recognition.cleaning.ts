import { ItemCondition } from '../shared/enums.ts';
import { isCurrency, type Money, toMinorUnits } from '../shared/money.ts';
import type { AiData } from './ai-data.entity.ts';
import type { RecognisedPrice, RecognisedSimilarItem, Recognition } from './recogniser.ts';
import type { SimilarItem } from './similar-item.ts';

/** The columns that come from a recogniser. */
export type Beliefs = Omit<
  AiData,
  | 'id'
  | 'shopId'
  | 'itemId'
  | 'item'
  | 'currencyCode'
  | 'provider'
  | 'createdAt'
  | 'suggestedPrice'
  | 'marketPrice'
>;

const conditions = Object.values(ItemCondition);
const MAX_SHORT_TEXT = 200;
const MAX_LONG_TEXT = 20_000;
const MAX_ATTRIBUTES = 60;
const MAX_VALUES = 20;
const MAX_SIMILAR_ITEMS = 50;
const MAX_URL_LENGTH = 2000;

/**
 * What a recogniser said, in a shape that can be stored and shown. A machine's answer is outside text: what
 * is too long is cut, and what makes no sense (a confidence of 7, a price in another currency than the shop's,
 * a javascript: link) is dropped rather than guessed at.
 */
export function toBeliefs(recognition: Recognition, currencyCode: string): Beliefs {
  const { confidence } = recognition;
  return {
    recognizedItem: text(recognition.recognizedItem),
    confidence: typeof confidence === 'number' && confidence >= 0 && confidence <= 1 ? confidence : null,
    suggestedTitle: text(recognition.suggestedTitle),
    suggestedDescription: text(recognition.suggestedDescription, MAX_LONG_TEXT),
    suggestedPriceMinor: minorUnitsOf(recognition.suggestedPrice, currencyCode),
    marketPriceMinor: minorUnitsOf(recognition.marketPrice, currencyCode),
    category: text(recognition.category),
    condition: conditions.find((condition) => condition === recognition.condition) ?? null,
    brand: text(recognition.brand),
    model: text(recognition.model),
    attributes: attributes(recognition.attributes),
    similarItems: (recognition.similarItems ?? []).flatMap(similarItem).slice(0, MAX_SIMILAR_ITEMS),
  };
}

function text(value: string | null | undefined, limit = MAX_SHORT_TEXT): string | null {
  const clean = value?.replaceAll('\u0000', '').trim().slice(0, limit);
  return clean ? clean : null;
}

function minorUnitsOf(price: RecognisedPrice | null | undefined, currencyCode: string): number | null {
  const units = price?.currencyCode === currencyCode ? toMinorUnits(price.amount, currencyCode) : null;
  return units !== null && units >= 0 ? units : null;
}

function attributes(given: Recognition['attributes']): Beliefs['attributes'] {
  return (given ?? [])
    .map(({ name, values }) => ({
      name: text(name) ?? '',
      values: values.flatMap((value) => text(value) ?? []).slice(0, MAX_VALUES),
    }))
    .filter(({ name, values }) => name !== '' && values.length > 0)
    .slice(0, MAX_ATTRIBUTES);
}

/** Evidence may be in its own currency; without a readable title and price it is no evidence. */
function similarItem(given: RecognisedSimilarItem): SimilarItem[] {
  const title = text(given.title);
  const price = money(given.price);
  if (!title || !price) {
    return [];
  }
  return [{ title, price, url: webAddress(given.url), sold: given.sold, source: text(given.source) ?? '' }];
}

function money({ amount, currencyCode }: RecognisedPrice): Money | null {
  const units = isCurrency(currencyCode) ? toMinorUnits(amount, currencyCode) : null;
  return units !== null && units >= 0 ? { amount, currencyCode } : null;
}

function webAddress(url: string | null | undefined): string | null {
  const usable = url != null && url.length <= MAX_URL_LENGTH && URL.canParse(url);
  return usable && /^https?:$/.test(new URL(url).protocol) ? url : null;
}
