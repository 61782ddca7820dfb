import { describe, expect, it } from '@jest/globals';
import { homeScreenHint, SHORT_BYTES, type StorageState, storageWarning } from './storage-state.ts';

const state = (part: Partial<StorageState>): StorageState => ({
  free: null,
  persisted: null,
  inSafari: false,
  ...part,
});

describe('storageWarning', () => {
  it('warns before there is no room, whether or not something waits', () => {
    expect(storageWarning(state({ free: SHORT_BYTES - 1, persisted: true }), false)).toMatch(/Only 99 MB/);
    expect(storageWarning(state({ free: SHORT_BYTES, persisted: true }), true)).toBeNull();
  });

  it('warns of a browser that promises nothing, once there is something to lose', () => {
    expect(storageWarning(state({ persisted: false }), true)).toMatch(/may clear unsent work/);
    expect(storageWarning(state({ persisted: false }), false)).toBeNull();
  });

  it('names the seven days of Safari, whether or not it can be asked', () => {
    expect(storageWarning(state({ inSafari: true }), true)).toMatch(/seven days/);
    expect(storageWarning(state({ inSafari: true, persisted: false }), true)).toMatch(/seven days/);
    expect(storageWarning(state({ inSafari: true, persisted: true }), true)).toBeNull();
  });

  it('is silent where the browser says nothing', () => {
    expect(storageWarning(state({}), true)).toBeNull();
  });
});

describe('homeScreenHint', () => {
  it('tells the way to the home screen in Safari alone, until the browser keeps things', () => {
    expect(homeScreenHint(state({ inSafari: true, persisted: false }))).toMatch(/Add to Home Screen/);
    expect(homeScreenHint(state({ inSafari: true, persisted: true }))).toBeNull();
    expect(homeScreenHint(state({ persisted: false }))).toBeNull();
  });
});
