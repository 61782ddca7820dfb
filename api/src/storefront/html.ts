/** Text that is safe to put into a page as it is. Made by `html`, and by nothing that holds outside text. */
export class Html {
  constructor(readonly text: string) {}
}

/** What a template takes. Nothing is drawn of null, undefined and false. */
export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[];

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes text harmless between tags and inside quoted attributes, in HTML and in XML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/**
 * Writes HTML. Everything that is put in is escaped unless it is `Html` itself; lists are joined. Attributes
 * must stand in double quotes.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.reduce((text, next, index) => text + draw(parts[index - 1]) + next));
}

/**
 * Data inside a `script` element, for instance JSON-LD. There, entities mean nothing and only `</script` and
 * `<!--` end or change what is read, so every sign of that kind is written as a JSON escape.
 */
export function jsonData(type: string, data: object): Html {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Html(`<script type="${escapeHtml(type)}">${json}</script>`);
}

function draw(part: HtmlPart): string {
  if (part instanceof Html) {
    return part.text;
  }
  if (Array.isArray(part)) {
    return part.map(draw).join('');
  }
  return part === null || part === undefined || part === false ? '' : escapeHtml(String(part));
}
