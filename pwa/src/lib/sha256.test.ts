import { describe, expect, it } from '@jest/globals';
import { sha256Here } from './sha256.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('sha256Here', () => {
  it('gives the answers of FIPS 180-4', () => {
    expect(sha256Here(bytesOf('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(sha256Here(bytesOf('a'.repeat(1_000_000)))).toBe(
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    );
  });

  it('agrees with OpenSSL at every length around the edges of three blocks', () => {
    let hashes = '';
    for (let length = 0; length <= 200; length += 1) {
      hashes += sha256Here(Uint8Array.from({ length }, (_, index) => (index * 31 + length) & 255));
    }
    // SHA-256, by OpenSSL, over the 201 hashes that OpenSSL gives.
    expect(sha256Here(bytesOf(hashes))).toBe(
      'e393e730d483ff3638bfeaa5af9cf87eb33a70e0d9d1314337ee87da086e1b6c',
    );
  });
});
