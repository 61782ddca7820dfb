const MAX_LENGTH = 300;

/**
 * What a platform wrote, made fit to be shown and logged: no markup, no control or formatting characters, one
 * line, at most 300 characters, with a full stop. Empty for everything that is no text.
 */
export function cleanText(value: unknown): string {
  if (typeof value !== 'string') {
    return '';
  }
  const plain = value
    .slice(0, MAX_LENGTH * 4)
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  const short = plain.length > MAX_LENGTH ? `${plain.slice(0, MAX_LENGTH - 1).trimEnd()}…` : plain;
  return short === '' || /[.!?…]$/.test(short) ? short : `${short}.`;
}
