import { aiDataOfItem } from '../ai/ai-data.loaders.ts';
import { AiDataRepository } from '../ai/ai-data.repository.ts';
import { AiDataResolver } from '../ai/ai-data.resolver.ts';
import { IdentifyItemCommand } from '../ai/identify-item.command.ts';
import { ItemPhotos } from '../ai/item-photos.ts';
import { RecogniserSlot } from '../ai/recogniser.ts';
import type { ImageRepository } from '../images/image.repository.ts';
import type { PhotoFiles } from '../images/photo-files.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import type { Foundation } from './foundation.ts';

/** Recognition. `recognition` is where a configured recogniser goes. */
export function composeAi(
  { database, clock }: Foundation,
  lower: { itemRepository: ItemRepository; imageRepository: ImageRepository; photoFiles: PhotoFiles },
) {
  const recognition = new RecogniserSlot();
  const aiData = new AiDataRepository(database);
  const identify = new IdentifyItemCommand(
    database,
    lower.itemRepository,
    new ItemPhotos(lower.imageRepository, lower.photoFiles),
    aiData,
    recognition,
    clock,
  );
  return { recognition, resolvers: [new AiDataResolver(identify, aiDataOfItem(aiData))] };
}
