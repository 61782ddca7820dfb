/** Writes ASN.1 in DER (ITU-T X.690), as much of it as a certificate needs. */

/** A value with its tag and length. The length is one byte up to 127, else its bytes after their count (8.1.3). */
function encode(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const header = [tag];
  if (content.length < 0x80) {
    header.push(content.length);
  } else {
    const hex = content.length.toString(16);
    const length = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
    header.push(0x80 | length.length, ...length);
  }
  return Buffer.concat([Buffer.from(header), content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => encode(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]): Buffer => encode(0x31, ...parts);
/** Of bytes whose first bit is 0, so that the number is positive, and whose first byte is needed. */
export const integer = (bytes: Uint8Array): Buffer => encode(0x02, bytes);
export const yes = encode(0x01, Buffer.from([0xff]));
export const text = (value: string): Buffer => encode(0x0c, Buffer.from(value));
export const bytes = (value: Uint8Array): Buffer => encode(0x04, value);
export const bits = (value: Uint8Array, unused = 0): Buffer => encode(0x03, Buffer.from([unused]), value);
/** A context tag in the place of the value's own, or around a whole value. */
export const tagged = (tag: number, value: Uint8Array): Buffer => encode(0x80 | tag, value);
export const wrapped = (tag: number, ...parts: readonly Uint8Array[]): Buffer => encode(0xa0 | tag, ...parts);

/** An object identifier from its dotted form: the first two numbers share a byte, the others are in base 128. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return encode(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(number: number): number[] {
  const digits = [number & 0x7f];
  for (let left = number >> 7; left > 0; left >>= 7) {
    digits.unshift(0x80 | (left & 0x7f));
  }
  return digits;
}

/** A time to the second: with two digits of the year through 2049, with four from then on (RFC 5280, 4.1.2.5). */
export function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/\.\d+|[-:T]/g, '');
  const short = date.getUTCFullYear() < 2050;
  return encode(short ? 0x17 : 0x18, Buffer.from(short ? digits.slice(2) : digits));
}
