import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import type { UploadedFile } from './operation.ts';

const LARGEST_BYTES = 40 * 1024 * 1024;

/** The bytes of a body. @throws Error where there are more than eBay would ever take. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    total += chunk.length;
    if (total > LARGEST_BYTES) throw new Error('The body is larger than 40 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The files of a multipart form; text fields are passed over. */
export function readFiles(contentType: string, bytes: Buffer): Promise<UploadedFile[]> {
  return new Promise((resolve, reject) => {
    const files: UploadedFile[] = [];
    const form = busboy({ headers: { 'content-type': contentType } });
    form.on('file', (field, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () =>
        files.push({ field, filename: filename ?? '', contentType: mimeType, bytes: Buffer.concat(chunks) }),
      );
    });
    form.on('close', () => resolve(files));
    form.on('error', reject);
    form.end(bytes);
  });
}
