const MAX_HANDLE_LENGTH = 40;

/** Words that would look like our own pages, or lend a stranger our name. */
const RESERVED = new Set(['admin', 'api', 'app', 'help', 'llatria', 'login', 'shop', 'support', 'www']);

/** Null where the handle is fine, otherwise a sentence that says what is wrong. */
export function handleProblem(handle: string): string | null {
  if (handle.length < 3 || handle.length > MAX_HANDLE_LENGTH) {
    return `The address has ${handle.length} characters; it needs 3 to ${MAX_HANDLE_LENGTH}.`;
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(handle)) {
    return 'The address may hold lower-case letters, digits and single hyphens between them.';
  }
  return RESERVED.has(handle) ? 'This address is kept for Llatria itself. Choose another.' : null;
}

/** A handle made of a name: "Marta's Attic" → "martas-attic". `suffix` tells apart shops of one name. */
export function handleFrom(name: string, suffix: string): string {
  const base = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, MAX_HANDLE_LENGTH - suffix.length - 1)
    .replace(/-+$/, '');
  const stem = base.length < 3 || RESERVED.has(base) ? `shop-${base}`.replace(/-+$/, '') : base;
  return suffix ? `${stem}-${suffix}` : stem;
}
