import { orientationTiff, readOrientation } from './exif-orientation.ts';

/** Flags of the VP8X chunk (RFC 9649, section 2.7.1). */
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

const IMAGE_CHUNKS = new Set(['VP8 ', 'VP8L', 'ALPH']);

/** An animation frame says its place and duration before its chunks. */
const FRAME_HEADER = 16;

/** A file that is nothing but empty chunks shall not fill the memory. */
const MAX_CHUNKS = 20_000;

interface Chunk {
  readonly type: string;
  readonly payload: Buffer;
}

/**
 * Takes all metadata out of a WebP without touching its pixels; the colour profile and the orientation stay.
 * What follows the end of the image goes, too. Null where the file is not understood to its end.
 */
export function stripWebp(bytes: Buffer): Buffer | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') {
    return null;
  }
  const end = 8 + bytes.readUInt32LE(4);
  const chunks = end > bytes.length ? null : readChunks(bytes.subarray(12, end));
  if (!chunks?.some(({ type }) => IMAGE_CHUNKS.has(type) || type === 'ANMF')) {
    return null;
  }
  const exif = chunks.find(({ type }) => type === 'EXIF');
  const extended = chunks[0]?.type === 'VP8X' && chunks[0].payload.length >= 10;
  const orientation = exif && extended ? readOrientation(exif.payload) : 1;
  const kept: Buffer[] = [];
  for (const { type, payload } of chunks) {
    const cleaned = cleanPayload(type, payload, orientation !== 1);
    if (cleaned) {
      kept.push(chunk(type, cleaned));
    }
  }
  if (orientation !== 1) {
    kept.push(chunk('EXIF', orientationTiff(orientation)));
  }
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...kept]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** What stays of a chunk, or null. */
function cleanPayload(type: string, payload: Buffer, keepsExif: boolean): Buffer | null {
  if (type === 'VP8X') {
    const header = Buffer.from(payload.subarray(0, 10));
    header[0] = ((header[0] ?? 0) & ~(EXIF_FLAG | XMP_FLAG)) | (keepsExif ? EXIF_FLAG : 0);
    return header;
  }
  if (type === 'ANMF') {
    const inner = (readChunks(payload.subarray(FRAME_HEADER)) ?? []).filter((part) =>
      IMAGE_CHUNKS.has(part.type),
    );
    return Buffer.concat([
      payload.subarray(0, FRAME_HEADER),
      ...inner.map((part) => chunk(part.type, part.payload)),
    ]);
  }
  return IMAGE_CHUNKS.has(type) || type === 'ICCP' || type === 'ANIM' ? payload : null;
}

/** The chunks of a body, which must end where the last of them does. */
function readChunks(body: Buffer): Chunk[] | null {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at + 8 <= body.length) {
    const size = body.readUInt32LE(at + 4);
    if (at + 8 + size > body.length || chunks.length > MAX_CHUNKS) {
      return null;
    }
    chunks.push({
      type: body.toString('latin1', at, at + 4),
      payload: body.subarray(at + 8, at + 8 + size),
    });
    at += 8 + size + (size % 2);
  }
  return at >= body.length ? chunks : null;
}

/** Payloads of odd length are followed by a zero. */
function chunk(type: string, payload: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(payload.length, 4);
  return Buffer.concat([head, payload, Buffer.alloc(payload.length % 2)]);
}
