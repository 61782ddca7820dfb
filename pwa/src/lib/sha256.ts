/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const CONSTANTS = fractions(64, Math.cbrt);

/** And of the square roots of the first 8 (FIPS 180-4, 5.3.3). */
const START = fractions(8, Math.sqrt);

function fractions(count: number, root: (value: number) => number): Uint32Array {
  const words = new Uint32Array(count);
  for (let candidate = 2, found = 0; found < count; candidate += 1) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) {
      if (candidate % divisor === 0) prime = false;
    }
    if (!prime) continue;
    words[found] = (root(candidate) % 1) * 2 ** 32;
    found += 1;
  }
  return words;
}

/** The message with its padding: a set bit, zeros, and its length in bits (FIPS 180-4, 5.1.1). */
function padded(bytes: Uint8Array): DataView {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const message = new Uint8Array(blocks * 64);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(message.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(message.length - 4, (bytes.length << 3) >>> 0);
  return view;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function digest(bytes: Uint8Array): Uint32Array {
  const view = padded(bytes);
  const state = START.slice();
  const words = new Uint32Array(64);
  const word = (index: number): number => words[index] as number;
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let step = 0; step < 16; step += 1) words[step] = view.getUint32(block + step * 4);
    for (let step = 16; step < 64; step += 1) {
      const early = word(step - 15);
      const late = word(step - 2);
      const mixedEarly = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const mixedLate = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      words[step] = word(step - 16) + mixedEarly + word(step - 7) + mixedLate;
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let step = 0; step < 64; step += 1) {
      const sumE = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const choice = (e & f) ^ (~e & g);
      const first = (h + sumE + choice + (CONSTANTS[step] as number) + word(step)) | 0;
      const sumA = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const second = (sumA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    for (const [index, value] of [a, b, c, d, e, f, g, h].entries())
      state[index] = (state[index] as number) + value;
  }
  return state;
}

/** SHA-256 in hex, calculated here: browsers keep their own from pages that come without TLS. */
export function sha256Here(bytes: Uint8Array): string {
  return [...digest(bytes)].map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** SHA-256 in hex, by the browser where it lets us, which is some fifty times faster. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!globalThis.crypto?.subtle) return sha256Here(bytes);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
