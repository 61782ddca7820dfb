const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A character becomes five at most (`&amp;`), so that eBay's 500,000 are never passed. */
export const DESCRIPTION_MAX_LENGTH = 90_000;

/** Plain text as HTML that shows it as it was typed: nothing in it is markup, and lines stay lines. */
export function textToHtml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[&<>]/g, (sign) => ESCAPES[sign] as string)
    .replace(/\n/g, '<br>');
}
