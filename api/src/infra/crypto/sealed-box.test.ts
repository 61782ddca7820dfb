import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SealedBox, UnsealError } from './sealed-box.ts';
import { Secret } from './secret.ts';

const OLD = 'the first encryption key of this server';
const NEW = 'the second encryption key of this server';
const PLACE = ['platform_credentials', 'sealed_secrets', 'shop-1', 'EBAY'];
const box = new SealedBox(OLD);
const seal = (text: string, place = PLACE) => box.seal(new Secret(text), place);

describe('SealedBox', () => {
  it('opens whatever was sealed, in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, place) => {
        const wellFormed = Buffer.from(text).toString();
        expect(box.open(seal(wellFormed, place), place).reveal()).toBe(wellFormed);
      }),
    );
  });

  it('seals the same text differently each time, and shows nothing of it', () => {
    const texts = Array.from({ length: 50 }, () => seal('canary'));
    expect(new Set(texts).size).toBe(50);
    const bodies = texts.map((text) => Buffer.from(text.split('.')[2] ?? '', 'base64url'));
    expect(new Set(bodies.map((body) => body.subarray(12, 18).toString('hex'))).size).toBe(50);
    expect(texts.join()).not.toMatch(/canary/);
  });

  it('opens nothing after any bit was flipped', () => {
    const sealed = seal('canary');
    const [format, keyId, text] = sealed.split('.') as [string, string, string];
    const body = Buffer.from(text, 'base64url');
    for (let bit = 0; bit < body.length * 8; bit++) {
      const changed = Buffer.from(body);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const forged = `${format}.${keyId}.${changed.toString('base64url')}`;
      expect(() => box.open(forged, PLACE)).toThrow(UnsealError);
    }
  });

  it.each([
    ['another shop', ['platform_credentials', 'sealed_secrets', 'shop-2', 'EBAY']],
    ['another platform', ['platform_credentials', 'sealed_secrets', 'shop-1', 'FACEBOOK']],
    ['another column', ['platform_credentials', 'other', 'shop-1', 'EBAY']],
    ['parts that only read alike', ['platform_credentials', 'sealed_secrets', 'shop-1EBAY', '']],
  ])('opens nothing in %s', (_name, place) => {
    expect(() => box.open(seal('canary'), place)).toThrow(UnsealError);
  });

  it.each(['', 'plain', 'v1.x', 'v2.a.b', 'v1..', 'v1.12345678.AAAA'])('does not take "%s"', (text) => {
    expect(() => box.open(text, PLACE)).toThrow(UnsealError);
  });

  it('opens texts of a retired key and tells them from new ones', () => {
    const sealed = seal('canary');
    const rotated = new SealedBox(NEW, [OLD]);
    expect(rotated.open(sealed, PLACE).reveal()).toBe('canary');
    expect(sealed.startsWith(rotated.currentPrefix)).toBe(false);
    const again = rotated.seal(rotated.open(sealed, PLACE), PLACE);
    expect(again.startsWith(rotated.currentPrefix)).toBe(true);
    expect(() => box.open(again, PLACE)).toThrow(/key of a sealed text is missing/);
    expect(new SealedBox(NEW).open(again, PLACE).reveal()).toBe('canary');
  });
});

describe('Secret', () => {
  it('shows itself to nobody who does not ask for it by name', () => {
    const secret = new Secret('canary');
    const shown = [
      String(secret),
      `${secret}`,
      JSON.stringify({ secret }),
      inspect({ deep: [secret] }, { showHidden: true, depth: 9 }),
      Object.values(secret).join(),
      JSON.stringify(structuredClone({ ...secret })),
      new Error('failed', { cause: secret }).cause?.toString(),
    ];
    expect(shown.join('\n')).not.toMatch(/canary/);
    expect(secret.reveal()).toBe('canary');
  });
});
