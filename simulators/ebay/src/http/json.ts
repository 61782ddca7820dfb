/** What JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** An object of JSON whose fields nobody has looked at yet. */
export type JsonObject = { [key: string]: Json | undefined };

/** True for `{…}`, and for nothing else that JSON knows. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
