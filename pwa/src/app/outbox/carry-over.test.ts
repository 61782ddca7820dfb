import { describe, expect, it } from '@jest/globals';
import type { Edit } from '../../graphql/follow-item.ts';
import { valuesOf } from '../../graphql/item-values.ts';
import { createItemCommand, payloadOf } from '../../offline/commands.ts';
import { newItemOf } from '../../offline/new-item.ts';
import { carryOverToNew } from './handler-tools.ts';

describe('an edit that was made while the creation of its item was on the way', () => {
  const creation = createItemCommand('ana', { id: 'i', title: 'Lamp' });
  const seen = newItemOf(creation, 'EUR');
  const answer = { ...seen, version: 1, sku: 'L00001' };
  const base = valuesOf(seen);

  function carried(edit: Edit): Edit {
    const payload = carryOverToNew(answer)('editItem', { edit, shown: {} });
    return payloadOf({ payload }, 'editItem').edit;
  }

  it('follows the item that the server made, with the SKU that it gave', () => {
    const edit = carried({ version: 0, base, values: { ...base, price: '5' } });
    expect(edit).toMatchObject({
      version: 1,
      base: { sku: 'L00001' },
      values: { sku: 'L00001', price: '5' },
    });
  });

  it('changes that SKU without a clash where its person wrote one', () => {
    const edit = carried({ version: 0, base, values: { ...base, sku: 'BOX-1' } });
    expect(edit).toMatchObject({ version: 1, base: { sku: 'L00001' }, values: { sku: 'BOX-1' } });
  });
});
