import type { AnswerForm, CommandLedger } from '../commands/command-ledger.ts';
import { type ItemService, notFound } from '../items/item.service.ts';
import type { InventoryImage } from './image.entity.ts';
import type { ImageRepository } from './image.repository.ts';
import type { MovedImages } from './image-move.command.ts';

/** How answers about photos are remembered. */
export function imageAnswers(ledger: CommandLedger, images: ImageRepository, items: ItemService) {
  const order: AnswerForm<InventoryImage[], { item: string | null }> = {
    keep: ([first]) => ({ item: first?.itemId ?? null }),
    recall: (shopId, { item }) => images.listForItems(shopId, item === null ? [] : [item]),
  };
  const deletion: AnswerForm<{ id: string }, { image: string }> = {
    keep: ({ id }) => ({ image: id }),
    recall: async (_shopId, { image }) => ({ id: image }),
  };
  const move: AnswerForm<MovedImages, { from: string; to: string }> = {
    keep: ({ fromItem, toItem }) => ({ from: fromItem.id, to: toItem.id }),
    recall: async (shopId, { from, to }) => ({
      fromItem: (await items.find(shopId, from)) ?? notFound(),
      toItem: (await items.find(shopId, to)) ?? notFound(),
    }),
  };
  return {
    onceForOrder: ledger.for(order),
    onceForDeletion: ledger.for(deletion),
    onceForMove: ledger.for(move),
  };
}
