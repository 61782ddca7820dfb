import { describe, expect, it } from '@jest/globals';
import { deviceName, isHandheld } from './device-name.ts';
import { addressWith, asHandle, handleProblem } from './shop-handle.ts';
import { expiryOf, scopeWords } from './token-scopes.ts';

describe('the handle of a shop', () => {
  it('follows the rules of the server', () => {
    for (const fine of ['abc', 'martas-attic', '24-hours', 'a'.repeat(40)])
      expect(handleProblem(fine)).toBeNull();
    for (const wrong of ['', 'ab', 'a'.repeat(41), '-abc', 'abc-', 'a--b', 'Abc', 'café', 'a_b']) {
      expect(handleProblem(wrong)).not.toBeNull();
    }
  });

  it('is what was meant while it is typed', () => {
    expect(asHandle('Marta s Attic')).toBe('marta-s-attic');
  });

  it('takes its place at the end of the address', () => {
    expect(addressWith('https://shop.example/s/old-name', 'new')).toBe('https://shop.example/s/new');
    expect(addressWith('https://shop.example/s/old-name/', 'new')).toBe('https://shop.example/s/new');
  });
});

describe('the name of a device', () => {
  it('sees through browsers that name others', () => {
    const edge =
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0';
    const phone = 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36';
    const iphone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604';
    expect(deviceName(edge)).toBe('Edge on Windows');
    expect(deviceName(phone)).toBe('Chrome on Android');
    expect(deviceName(iphone)).toBe('Safari on iPhone');
    expect(deviceName(null)).toBe('Unknown device');
    expect(isHandheld(phone)).toBe(true);
    expect(isHandheld(edge)).toBe(false);
  });
});

describe('a token', () => {
  it('expires as many days from now as was chosen, or never', () => {
    expect(expiryOf('30', Date.UTC(2026, 0, 1))).toBe('2026-01-31T00:00:00.000Z');
    expect(expiryOf('never')).toBeNull();
  });

  it('shows a scope that is not known here by its own name', () => {
    expect(scopeWords('items:read')).toBe('See items');
    expect(scopeWords('webhooks:write')).toBe('webhooks:write');
  });
});
