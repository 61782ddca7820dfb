import type { Operation } from './operation.ts';
import { ebayError, Refusal } from './refusal.ts';

const CONTENT = ['en-US', 'en-GB', 'en-AU', 'en-CA', 'fr-CA', 'de-DE', 'fr-FR', 'it-IT', 'es-ES', 'nl-NL'];
// Sellers report that en-GB is refused in Accept-Language, though not in Content-Language.
const ACCEPTED = CONTENT.filter((language) => language !== 'en-GB');

function refuse(header: string): never {
  throw new Refusal(400, [
    ebayError('API_INVENTORY', 25709, 'REQUEST', `Invalid value for header ${header}.`, {
      subdomain: 'Selling',
      parameters: { additionalInfo: header },
    }),
  ]);
}

/**
 * The Inventory API's two headers. Accept-Language must name one language: `*`, which Node's fetch sends
 * unasked, is refused. Content-Language is required of the writes that eBay's OpenAPI file says so of.
 * @throws Refusal 25709
 */
export function checkLanguages(operation: Operation, headers: Record<string, string>): void {
  if (operation.pool !== 'sell.inventory') return;
  if (!ACCEPTED.includes(headers['accept-language'] ?? '')) refuse('Accept-Language');
  if (!operation.needsLanguage) return;
  if (!CONTENT.includes(headers['content-language'] ?? '')) refuse('Content-Language');
}
