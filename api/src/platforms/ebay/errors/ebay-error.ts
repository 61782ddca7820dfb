import { countOf, idOf, listOf, objectOf, type PlainObject } from '../client/reading.ts';
import { cleanText } from './clean-text.ts';

/** One entry of eBay's `errors` or `warnings`, with its texts made harmless. */
export interface EbayError {
  readonly id: number;
  /** eBay's own words: the longer of its two messages. Empty where it said nothing. */
  readonly text: string;
  /** For instance `offerId`, or the name of the field. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** More than anybody reads, and less than an answer could hold. */
const MAX_ENTRIES = 20;

export const errorsOf = (body: unknown): EbayError[] => entriesOf(objectOf(body).errors);

export const warningsOf = (body: unknown): EbayError[] => entriesOf(objectOf(body).warnings);

/** The warnings of an answer as sentences, each once. */
export function warningTexts(body: unknown): string[] {
  return [...new Set(warningsOf(body).map(({ text }) => text))].filter((text) => text !== '');
}

function entriesOf(value: unknown): EbayError[] {
  return listOf(value)
    .slice(0, MAX_ENTRIES)
    .map((entry) => errorOf(objectOf(entry)));
}

function errorOf({ errorId, message, longMessage, parameters }: PlainObject): EbayError {
  const [short, long] = [cleanText(message), cleanText(longMessage)];
  const named = listOf(parameters)
    .slice(0, MAX_ENTRIES)
    .flatMap((parameter): [string, string][] => {
      const { name, value } = objectOf(parameter);
      return typeof name === 'string' && name !== '' ? [[name.slice(0, 60), cleanText(value)]] : [];
    });
  return {
    id: countOf(errorId) ?? Number(idOf(errorId) ?? 0),
    text: long.length > short.length ? long : short,
    parameters: Object.fromEntries(named),
  };
}
