import { describe, expect, it } from '@jest/globals';
import { AS_IT_WAS, clampView, zoomAbout } from './zoom-view.ts';

const box = { width: 400, height: 800 };

describe('a view that is zoomed', () => {
  it('keeps what is under the finger under it', () => {
    const point = { x: 100, y: 300 };
    const before = { x: -40, y: -60, scale: 1.5 };
    const after = zoomAbout(before, point, 3);
    const under = (view: typeof before) => (point.x - view.x) / view.scale;
    expect(under(after)).toBeCloseTo(under(before));
  });

  it('never grows beyond what a photo holds, nor shrinks below its frame', () => {
    expect(zoomAbout(AS_IT_WAS, { x: 0, y: 0 }, 40).scale).toBe(5);
    expect(zoomAbout({ x: -10, y: 0, scale: 2 }, { x: 0, y: 0 }, 0.2).scale).toBe(1);
  });

  it('shows no edge', () => {
    expect(clampView({ x: 50, y: -2_000, scale: 2 }, box)).toEqual({ x: 0, y: -800, scale: 2 });
    expect(clampView({ x: -30, y: 10, scale: 1 }, box)).toEqual({ x: 0, y: 0, scale: 1 });
  });
});
