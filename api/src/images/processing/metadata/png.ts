import { crc32 } from 'node:zlib';
import { orientationTiff, readOrientation } from './exif-orientation.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** The pixels, and what says how to read their colours (PNG specification, third edition, chapter 11). */
const KEPT = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'tRNS'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'cICP', 'mDCV', 'cLLI'],
]);

/** A file that is nothing but empty chunks shall not fill the memory. */
const MAX_CHUNKS = 50_000;

/**
 * Takes all metadata out of a PNG without touching its pixels; the colour profile and the orientation stay. An
 * animation becomes its still image. What follows the end of the image goes, too. Null where the file is not
 * understood to its end.
 */
export function stripPng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) {
    return null;
  }
  const parts: Buffer[] = [SIGNATURE];
  let firstData: number | null = null;
  let orientation: number | null = null;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length || parts.length > MAX_CHUNKS) {
      return null;
    }
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IEND') {
      if (firstData === null) {
        return null;
      }
      if (orientation !== null && orientation !== 1) {
        parts.splice(firstData, 0, chunk('eXIf', orientationTiff(orientation)));
      }
      return Buffer.concat([...parts, chunk('IEND', Buffer.alloc(0))]);
    }
    if (type === 'eXIf') {
      orientation ??= readOrientation(bytes.subarray(at + 8, end - 4));
    } else if (KEPT.has(type)) {
      if (type === 'IDAT') {
        firstData ??= parts.length;
      }
      parts.push(bytes.subarray(at, end));
    }
    at = end;
  }
  return null;
}

function chunk(type: string, payload: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), payload]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(payload.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
