import { describe, expect, it } from '@jest/globals';
import { photoSize, photoSourceSet } from './photo-links.ts';

const image = (width: number, height: number) => ({ sha256: 'ab', width, height, thumbhash: null });

describe('photoSize', () => {
  it('bounds the longest edge and never enlarges', () => {
    expect(photoSize(image(4000, 3000), 1024)).toEqual({ width: 1024, height: 768 });
    expect(photoSize(image(3000, 4000), 1024)).toEqual({ width: 768, height: 1024 });
    expect(photoSize(image(200, 100), 1024)).toEqual({ width: 200, height: 100 });
    expect(photoSize(image(10_000, 1), 320)).toEqual({ width: 320, height: 1 });
  });
});

describe('photoSourceSet', () => {
  it('names the true width of each size', () => {
    expect(photoSourceSet('attic', image(3000, 4000))).toBe(
      '/s/attic/photos/ab/thumbnail.webp 240w, /s/attic/photos/ab/medium.webp 768w, /s/attic/photos/ab/full.webp 1536w',
    );
  });

  it('names each width once', () => {
    expect(photoSourceSet('attic', image(300, 200))).toBe('/s/attic/photos/ab/thumbnail.webp 300w');
  });
});
