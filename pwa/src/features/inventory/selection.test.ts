import { describe, expect, it } from '@jest/globals';
import { layoutFor } from './layout.ts';
import { readPercent } from './percent.ts';
import { extended, NO_SELECTION, toggled } from './selection.ts';
import { resistance } from './use-pull-to-refresh.ts';

const ORDER = ['a', 'b', 'c', 'd', 'e'];

describe('a selection', () => {
  it('takes a range in either direction from the last choice, keeping what was chosen', () => {
    const first = toggled(toggled(NO_SELECTION, 'e'), 'c');
    expect([...extended(first, 'a', ORDER).ids].sort()).toEqual(['a', 'b', 'c', 'e']);
    expect([...extended(toggled(NO_SELECTION, 'b'), 'd', ORDER).ids].sort()).toEqual(['b', 'c', 'd']);
  });

  it('chooses one where there is no last choice in this list', () => {
    expect([...extended(NO_SELECTION, 'd', ORDER).ids]).toEqual(['d']);
    expect(toggled(toggled(NO_SELECTION, 'd'), 'd')).toEqual(NO_SELECTION);
  });
});

describe('the layout', () => {
  it('fills the width with tiles, two at least', () => {
    for (const width of [288, 358, 352, 800, 1136, 2000]) {
      const { columns, columnWidth, gap } = layoutFor('grid', width, 16);
      expect(columns).toBeGreaterThanOrEqual(2);
      expect(columns * columnWidth + (columns - 1) * gap).toBeCloseTo(width);
    }
    expect(layoutFor('grid', 1136, 16).columns).toBe(5);
  });

  it('gives larger letters higher lines', () => {
    expect(layoutFor('list', 400, 24).lineHeight).toBeGreaterThan(layoutFor('list', 400, 16).lineHeight);
  });
});

describe('a percentage', () => {
  it('is signed by its direction and held to what the server takes', () => {
    expect(readPercent('12,5 %', false).value).toBe('-12.5');
    expect(readPercent('1000', true).value).toBe('1000');
    expect(readPercent('1001', true).value).toBeNull();
    expect(readPercent('100', false).value).toBeNull();
    expect(readPercent('0', true).value).toBeNull();
    expect(readPercent('', false)).toEqual({ value: null, problem: undefined });
    expect(readPercent('ten', false).problem).toBeDefined();
  });
});

describe('pulling', () => {
  it('grows ever slower and never upwards', () => {
    expect(resistance(-50)).toBe(0);
    expect(resistance(200) - resistance(100)).toBeLessThan(resistance(100));
    expect(resistance(10_000)).toBeLessThanOrEqual(120);
  });
});
