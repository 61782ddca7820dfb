import type { LoaderDefinition } from '../shared/loader.ts';
import type { AiData } from './ai-data.entity.ts';
import type { AiDataRepository } from './ai-data.repository.ts';

/** The newest beliefs of many items in one statement. */
export const aiDataOfItem = (aiData: AiDataRepository): LoaderDefinition<AiData | null> => ({
  batch: (shopId, itemIds) => aiData.newestOfItems(shopId, itemIds),
});
