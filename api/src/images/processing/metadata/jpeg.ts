import { EXIF_HEADER, orientationTiff, readOrientation } from './exif-orientation.ts';

const ICC_HEADER = Buffer.from('ICC_PROFILE\0', 'latin1');
const MAX_SEGMENT = 65_533;

/** Photos have dozens; a file that is nothing but segments shall not fill the memory. */
const MAX_SEGMENTS = 20_000;

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;

/** Tables, frames and restart intervals (ITU-T T.81, table B.1): what the pixels are made of. */
const IMAGE_MARKERS = new Set([
  ...[0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf],
  ...[0xc4, 0xcc, 0xdb, 0xdc, 0xdd],
]);

/**
 * Takes all metadata out of a JPEG without touching its pixels: of the application segments stay the colour
 * profile, the bare JFIF and Adobe headers, which say how to read the colours, and the orientation. What
 * follows the end of the image goes, too. Null where the file is not understood to its end.
 */
export function stripJpeg(bytes: Buffer): Buffer | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xff00 + SOI) {
    return null;
  }
  const headers: Buffer[] = [];
  const image: Buffer[] = [];
  let orientation: number | null = null;
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) {
      return null;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (headers.length + image.length > MAX_SEGMENTS) {
      return null;
    }
    if (marker === EOI) {
      return image.length > 0 ? assemble(headers, orientation ?? 1, image) : null;
    }
    const end = segmentEnd(bytes, at);
    if (end === null) {
      return null;
    }
    const payload = bytes.subarray(at + 4, end);
    if (marker === SOS) {
      const next = scanEnd(bytes, end);
      image.push(bytes.subarray(at, next));
      at = next;
      continue;
    }
    if (marker === APP1 && payload.subarray(0, 6).equals(EXIF_HEADER)) {
      orientation ??= readOrientation(payload);
    } else if (IMAGE_MARKERS.has(marker)) {
      image.push(bytes.subarray(at, end));
    } else {
      const kept = keptHeader(marker, payload);
      if (kept) {
        headers.push(segment(marker, kept));
      }
    }
    at = end;
  }
  return null;
}

/** Puts a colour profile into a JPEG that has none (ICC.1:2022, B.4). */
export function embedProfile(jpeg: Buffer, profile: Buffer): Buffer {
  const size = MAX_SEGMENT - ICC_HEADER.length - 2;
  const count = Math.ceil(profile.length / size);
  const segments = Array.from({ length: count }, (_, index) =>
    segment(
      APP2,
      Buffer.concat([
        ICC_HEADER,
        Buffer.from([index + 1, count]),
        profile.subarray(index * size, (index + 1) * size),
      ]),
    ),
  );
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

function assemble(headers: Buffer[], orientation: number, image: Buffer[]): Buffer {
  const exif = Buffer.concat([EXIF_HEADER, orientationTiff(orientation)]);
  return Buffer.concat([
    Buffer.from([0xff, SOI]),
    ...headers,
    ...(orientation === 1 ? [] : [segment(APP1, exif)]),
    ...image,
    Buffer.from([0xff, EOI]),
  ]);
}

/** The part of an application segment that stays, or null. JFIF may carry a thumbnail, which goes. */
function keptHeader(marker: number, payload: Buffer): Buffer | null {
  if (marker === APP0 && payload.length >= 14 && payload.toString('latin1', 0, 5) === 'JFIF\0') {
    return Buffer.concat([payload.subarray(0, 12), Buffer.from([0, 0])]);
  }
  if (marker === APP2 && payload.subarray(0, ICC_HEADER.length).equals(ICC_HEADER)) {
    return payload;
  }
  if (marker === APP14 && payload.length >= 12 && payload.toString('latin1', 0, 5) === 'Adobe') {
    return payload.subarray(0, 12);
  }
  return null;
}

function segment(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** Where a segment with a length ends; null where it is not whole. */
function segmentEnd(bytes: Buffer, at: number): number | null {
  if (at + 4 > bytes.length) {
    return null;
  }
  const length = bytes.readUInt16BE(at + 2);
  const end = at + 2 + length;
  return length < 2 || end > bytes.length ? null : end;
}

/** Where the compressed data of a scan ends: at the next marker that is no restart and no stuffed byte. */
function scanEnd(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at === -1 || at + 1 >= bytes.length) {
      return bytes.length;
    }
    const next = bytes[at + 1] ?? 0;
    if (next === 0xff) {
      at += 1;
    } else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) {
      at += 2;
    } else {
      return at;
    }
  }
}
