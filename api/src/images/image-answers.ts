import type { AnswerForm, CommandLedger } from '../commands/command-ledger.ts';
import type { InventoryImage } from './image.entity.ts';
import type { ImageRepository } from './image.repository.ts';

/** How answers about photos are remembered. */
export function imageAnswers(ledger: CommandLedger, images: ImageRepository) {
  const order: AnswerForm<InventoryImage[], { item: string | null }> = {
    keep: ([first]) => ({ item: first?.itemId ?? null }),
    recall: (shopId, { item }) => images.listForItems(shopId, item === null ? [] : [item]),
  };
  const deletion: AnswerForm<{ id: string }, { image: string }> = {
    keep: ({ id }) => ({ image: id }),
    recall: async (_shopId, { image }) => ({ id: image }),
  };
  return { onceForOrder: ledger.for(order), onceForDeletion: ledger.for(deletion) };
}
