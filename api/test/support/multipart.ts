import { randomBytes } from 'node:crypto';
import { type ClientRequest, request } from 'node:http';
import type { GraphqlClient } from './graphql-client.ts';

export interface RawAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** Milliseconds from the first byte sent to the last byte received. */
  readonly took: number;
}

/** One part of a form, written as it is: names can be anything. */
export interface FormPart {
  readonly disposition: string;
  readonly content: string | Buffer;
}

export const field = (name: string, content: string): FormPart => ({
  disposition: `form-data; name="${name}"`,
  content,
});

export const file = (name: string, content: string | Buffer, fileName = 'photo.jpg'): FormPart => ({
  disposition: `form-data; name="${name}"; filename="${fileName}"`,
  content,
});

const BOUNDARY = `----${randomBytes(12).toString('hex')}`;

/** The body of a form; `closed` writes its end. */
export function form(parts: readonly FormPart[], closed = true): Buffer {
  const pieces = parts.flatMap(({ disposition, content }) => [
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: ${disposition}\r\n\r\n`, 'latin1'),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...pieces, Buffer.from(closed ? `--${BOUNDARY}--\r\n` : '')]);
}

/** Sends a body as it is, with the headers of an upload. */
export function sendRaw(
  client: GraphqlClient,
  body: Buffer,
  headers: Record<string, string | undefined> = {},
): Promise<RawAnswer> {
  const all = {
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    'content-length': String(body.length),
    'apollo-require-preflight': '1',
    ...(client.token && { authorization: `Bearer ${client.token}` }),
    ...headers,
  };
  const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const sending = request(
      `${client.url}/graphql`,
      { method: 'POST', headers: sent, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            body: Buffer.concat(chunks).toString(),
            took: performance.now() - started,
          }),
        );
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}

/** Begins an upload and breaks the connection after the body's first part. */
export async function abortRaw(
  client: GraphqlClient,
  body: Buffer,
  afterBytes: number,
  waitMs: number,
): Promise<void> {
  const sending = beginRaw(client, body, afterBytes, () => setTimeout(() => sending.destroy(), waitMs));
  await new Promise<void>((resolve) => sending.on('close', resolve));
}

/** Sends the first part of a body, and then nothing for as long as the connection lasts. */
export function beginRaw(
  client: GraphqlClient,
  body: Buffer,
  bytes: number,
  onSent = () => {},
): ClientRequest {
  const sending = request(`${client.url}/graphql`, {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': String(body.length),
      'apollo-require-preflight': '1',
      authorization: `Bearer ${client.token}`,
    },
  });
  sending.on('error', () => {});
  sending.write(body.subarray(0, bytes), onSent);
  return sending;
}
