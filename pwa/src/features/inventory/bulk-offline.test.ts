import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ItemCardFragment } from '../../graphql/generated/graphql.ts';
import { listCommands } from '../../offline/command-store.ts';
import { clearDataOf } from '../../offline/device-data.ts';
import { Outbox } from '../../offline/outbox.ts';
import { shownItem } from '../../offline/shown-item.ts';
import { changedByPercent, OfflineBulk } from './bulk-offline.ts';

const card = (id: string) =>
  ({
    id,
    price: { amount: '19.99', currencyCode: 'EUR' },
    tags: ['old', 'red'],
    status: 'ACTIVE',
    deletedAt: null,
  }) as unknown as ItemCardFragment;

describe('OfflineBulk', () => {
  let outbox: Outbox;
  let bulk: OfflineBulk;
  beforeEach(() => {
    outbox = new Outbox({ userId: 'ana', loadHandlers: async () => ({}) });
    bulk = new OfflineBulk(outbox, 'ana', card);
  });
  afterEach(() => clearDataOf('ana'));

  it('keeps one command for each item, and shows what each will be', async () => {
    const change = { pricePercent: '-10', removeTags: ['old'], addTags: ['sale'] };
    expect((await bulk.update(['a', 'b'], change)).done).toEqual(['a', 'b']);
    expect((await listCommands('ana')).map(({ itemId }) => itemId)).toEqual(['a', 'b']);
    expect(shownItem(card('a'), outbox.commandsOf('a'))).toMatchObject({
      price: { amount: '17.99', currencyCode: 'EUR' },
      tags: ['red', 'sale'],
      status: 'ACTIVE',
    });
  });

  it('takes back a deletion that never left, and leaves nothing to send', async () => {
    await bulk.remove(['a', 'b']);
    expect(shownItem(card('a'), outbox.commandsOf('a')).deletedAt).not.toBeNull();
    expect((await bulk.restore(['a', 'b'])).done).toEqual(['a', 'b']);
    expect(await listCommands('ana')).toEqual([]);
  });

  it.each([
    ['19.99', '-10', '17.99'],
    ['0.05', '-50', '0.03'],
    ['100', '12.5', '113'],
    ['9.50', '1000', '104.50'],
  ])('%s changed by %s percent is %s', (amount, percent, result) => {
    expect(changedByPercent(amount, percent)).toBe(result);
  });
});
