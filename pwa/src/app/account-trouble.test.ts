import { describe, expect, it } from '@jest/globals';
import type { AccountTroubleQuery } from '../graphql/generated/graphql.ts';
import { accountTrouble } from './account-trouble.ts';

const credential = (status: 'ACTIVE' | 'NEEDS_RECONNECT' | 'DISCONNECTED') =>
  ({ id: 'c1', platform: 'EBAY', status }) as const;
const pause = {
  platform: 'EBAY',
  code: 'RATE_LIMITED',
  message: 'The calls of today are spent.',
  until: '2026-03-01T08:00:00Z',
} as const;
const trouble = (part: Partial<AccountTroubleQuery>) =>
  accountTrouble({ credentials: [credential('ACTIVE')], accountPauses: [], ...part });

describe('accountTrouble', () => {
  it('says nothing while all is well, or nothing is connected', () => {
    expect(trouble({})).toBeNull();
    expect(trouble({ credentials: [credential('DISCONNECTED')] })).toBeNull();
  });

  it('tells of a locked account before a pause, since the first needs its seller', () => {
    const told = trouble({ credentials: [credential('NEEDS_RECONNECT')], accountPauses: [pause] });
    expect(told).toMatchObject({ tone: 'danger', action: 'Connect again', key: 'reconnect-c1' });
  });

  it('tells of another pause anew', () => {
    const first = trouble({ accountPauses: [pause] });
    const later = trouble({ accountPauses: [{ ...pause, until: '2026-03-02T08:00:00Z' }] });
    expect(first?.key).not.toBe(later?.key);
  });
});
