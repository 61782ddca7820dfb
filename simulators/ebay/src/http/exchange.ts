import type { ApiHost } from './operation.ts';

/** One call and its answer, as `onExchange` gives it to whoever checks the traffic. Never holds a token. */
export interface Exchange {
  method: string;
  host: ApiHost;
  /** Without the host's prefix and the query. */
  path: string;
  query: Record<string, string>;
  requestHeaders: Record<string, string>;
  /** Parsed JSON, the fields of a form, or for files `{ field, filename, contentType, size }[]`. */
  requestBody: unknown;
  status: number;
  responseHeaders: Record<string, string>;
  /** Parsed JSON, or undefined where the answer is empty. */
  responseBody: unknown;
  /** False where a fault kept the answer from the client. */
  delivered: boolean;
}

const SECRET_HEADERS = new Set(['authorization', 'cookie']);
const SECRET_FIELDS = new Set(['code', 'refresh_token', 'access_token']);

function hide(values: Record<string, string>, secret: (name: string) => boolean): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      secret(name) ? `${value.split(' ')[0]?.match(/^(Basic|Bearer)$/)?.[0] ?? ''} [hidden]`.trim() : value,
    ]),
  );
}

/** Headers with the tokens taken out; the scheme stays. */
export const withoutTokens = (headers: Record<string, string>) =>
  hide(headers, (name) => SECRET_HEADERS.has(name.toLowerCase()));

/** Form fields and bodies of the token endpoint with codes and tokens taken out. */
export const withoutSecrets = (fields: Record<string, string>) =>
  hide(fields, (name) => SECRET_FIELDS.has(name));
