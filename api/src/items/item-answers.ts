import type { AnswerForm, CommandLedger, Once } from '../commands/command-ledger.ts';
import type { UserError } from '../shared/user-error.ts';
import type { InventoryItem } from './item.entity.ts';
import type { ItemRepository } from './item.repository.ts';
import { notFound } from './item.service.ts';
import type { BulkResult } from './item-bulk.command.ts';

/** Does what is asked of one item once; asked again, it gives the item as it now is. */
export function onceForItem(ledger: CommandLedger, items: ItemRepository): Once<InventoryItem> {
  const form: AnswerForm<InventoryItem, { item: string }> = {
    keep: ({ id }) => ({ item: id }),
    recall: async (shopId, { item }) => (await items.find(shopId, item)) ?? notFound(),
  };
  return ledger.for(form);
}

/** The same for many items at once, with what was said of those that were not changed. */
export function onceForItems(ledger: CommandLedger, items: ItemRepository): Once<BulkResult> {
  const form: AnswerForm<BulkResult, { items: string[]; userErrors: UserError[] }> = {
    keep: (result) => ({ items: result.items.map(({ id }) => id), userErrors: result.userErrors }),
    async recall(shopId, kept) {
      const found = await items.findMany(shopId, kept.items);
      return { items: found.filter((item) => item !== null), userErrors: kept.userErrors };
    },
  };
  return ledger.for(form);
}
