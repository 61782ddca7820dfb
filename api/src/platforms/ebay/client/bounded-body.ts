/** Larger than any answer that is asked for: 200 orders, or the aspects of one category. */
const MAX_BYTES = 16 * 1024 * 1024;

/** The answer was larger than any answer should be. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** Reads a body as text, and stops where it grows beyond what is expected. Throws `BodyTooLarge`. */
export async function readBody(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    size += value.byteLength;
    if (size > MAX_BYTES) {
      await reader.cancel().catch(() => {});
      throw new BodyTooLarge(`More than ${MAX_BYTES} bytes.`);
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The JSON in a text; undefined where there is none, as after eBay's 204 or a proxy's page of HTML. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
