import { describe, expect, it } from '@jest/globals';
import type {
  PlatformsQuery,
  PostingDetailsFragment,
  PostingStatus,
} from '../../graphql/generated/graphql.ts';
import { postingActions } from './posting-actions.ts';
import { postingWords } from './posting-words.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const info = (part: object = {}) =>
  ({ available: true, connected: true, ...part }) as unknown as PlatformsQuery['platforms'][number];
const posting = (status: PostingStatus, part: object = {}) =>
  ({
    status,
    error: null,
    externalUrl: 'https://shop.example/s/a/b',
    ...part,
  }) as unknown as PostingDetailsFragment;
const words = (situation: Partial<Parameters<typeof postingWords>[0]>) =>
  postingWords({ name: 'eBay', info: info(), posting: null, status: 'ACTIVE', ...situation }, NOW);

describe('postingWords', () => {
  it('say honestly what this server and this shop cannot do', () => {
    expect(words({ info: info({ available: false }) })).toBe('eBay is not set up on this server.');
    expect(words({ info: info({ connected: false }) })).toBe('Your shop is not connected to eBay yet.');
  });

  it('give the reason of a failure, and when the next try is due', () => {
    const error = { code: 'X', message: 'eBay did not answer.', retryable: true, fields: [] };
    const nextAttemptAt = '2026-03-01T12:05:00Z';
    expect(words({ posting: posting('PUBLISHING', { error, nextAttemptAt }) })).toBe(
      'eBay did not answer. The next try is in 5 minutes.',
    );
    expect(words({ posting: posting('FAILED', { error, nextAttemptAt: null }) })).toBe(
      'eBay did not answer.',
    );
  });

  it('do not dig up the errors of what has ended', () => {
    const error = { code: 'X', message: 'Old.', retryable: true, fields: [] };
    expect(words({ posting: posting('ENDED', { error, endedAt: null }) })).toBe('Taken down.');
  });
});

describe('postingActions', () => {
  const item = { status: 'ACTIVE' } as const;

  it('offer to post where it can be posted, and nowhere else', () => {
    expect(postingActions({ item, info: info(), posting: null }).canPost).toBe(true);
    expect(postingActions({ item, info: info(), posting: posting('ENDED') }).canPost).toBe(true);
    expect(postingActions({ item, info: info({ available: false }), posting: null }).canPost).toBe(false);
    expect(postingActions({ item: { status: 'SOLD' }, info: info(), posting: null }).canPost).toBe(false);
    expect(postingActions({ item, info: info(), posting: posting('LIVE') }).canPost).toBe(false);
  });

  it('lead to the page only while it is there', () => {
    expect(postingActions({ item, info: info(), posting: posting('LIVE') }).link).toContain('/s/a/b');
    expect(postingActions({ item, info: info(), posting: posting('ENDED') }).link).toBeNull();
  });

  it('offer another try where the seller is waited for', () => {
    expect(postingActions({ item, info: info(), posting: posting('NEEDS_ATTENTION') }).canRetry).toBe(true);
    expect(postingActions({ item, info: info(), posting: posting('PUBLISHING') }).canRetry).toBe(false);
  });
});
