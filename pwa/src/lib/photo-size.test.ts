import { describe, expect, it } from '@jest/globals';
import { fitInto, LONGEST_EDGE, needsShrinking } from './photo-size.ts';

describe('the size of a photo', () => {
  it('fits its longest edge and keeps its shape', () => {
    expect(fitInto({ width: 4_032, height: 3_024 }, LONGEST_EDGE)).toEqual({ width: 2_048, height: 1_536 });
    expect(fitInto({ width: 3_024, height: 4_032 }, LONGEST_EDGE)).toEqual({ width: 1_536, height: 2_048 });
  });

  it('never grows, and never vanishes', () => {
    expect(fitInto({ width: 800, height: 600 }, LONGEST_EDGE)).toEqual({ width: 800, height: 600 });
    expect(fitInto({ width: 20_000, height: 3 }, LONGEST_EDGE)).toEqual({ width: 2_048, height: 1 });
  });

  it('leaves a small photo as it is, unless it is heavy', () => {
    expect(needsShrinking({ width: 2_048, height: 2_048 }, 900_000)).toBe(false);
    expect(needsShrinking({ width: 2_049, height: 10 }, 900_000)).toBe(true);
    expect(needsShrinking({ width: 1_500, height: 1_500 }, 8_000_000)).toBe(true);
  });
});
