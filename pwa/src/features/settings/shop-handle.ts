/** Bounds of the part of the address that names a shop. */
export const HANDLE_LENGTH = { minimum: 3, maximum: 40 } as const;

/** What a person meant while typing a handle: lower case, and a hyphen where a space was. */
export function asHandle(typed: string): string {
  return typed.toLowerCase().replace(/\s+/g, '-');
}

/** What is wrong with a handle, in words; null where the server will take it, unless another shop has it. */
export function handleProblem(handle: string): string | null {
  if (handle === '') return 'Give your page an address.';
  if (/[^a-z0-9-]/.test(handle)) return 'Use letters from a to z, digits and hyphens.';
  if (handle.startsWith('-') || handle.endsWith('-')) return 'Begin and end with a letter or digit.';
  if (handle.includes('--')) return 'Use one hyphen at a time.';
  if (handle.length < HANDLE_LENGTH.minimum) return `Use at least ${HANDLE_LENGTH.minimum} characters.`;
  if (handle.length > HANDLE_LENGTH.maximum) return `Use at most ${HANDLE_LENGTH.maximum} characters.`;
  return null;
}

/** The address of the website as it will be with this handle; `url` is the one it has now. */
export function addressWith(url: string, handle: string): string {
  return url.replace(/[^/]*\/?$/, handle);
}
