import { describe, expect, it } from '@jest/globals';
import { SHORT_BYTES, storageWarning } from './storage-state.ts';

describe('storageWarning', () => {
  it('warns before there is no room, whether or not something waits', () => {
    expect(storageWarning({ free: SHORT_BYTES - 1, persisted: true }, false)).toMatch(/Only 99 MB/);
    expect(storageWarning({ free: SHORT_BYTES, persisted: true }, true)).toBeNull();
  });

  it('warns of a browser that promises nothing, once there is something to lose', () => {
    expect(storageWarning({ free: null, persisted: false }, true)).toMatch(/may clear unsent work/);
    expect(storageWarning({ free: null, persisted: false }, false)).toBeNull();
  });

  it('is silent where the browser says nothing', () => {
    expect(storageWarning({ free: null, persisted: null }, true)).toBeNull();
  });
});
