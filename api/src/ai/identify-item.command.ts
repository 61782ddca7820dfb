import type { Database } from '../infra/db/database.ts';
import type { InventoryItem } from '../items/item.entity.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import { notFound } from '../items/item.service.ts';
import type { Clock } from '../shared/clock.ts';
import { newId } from '../shared/identifiers.ts';
import { refuse } from '../shared/user-error.ts';
import { AiData } from './ai-data.entity.ts';
import type { AiDataRepository } from './ai-data.repository.ts';
import type { ItemPhotos } from './item-photos.ts';
import {
  type Recogniser,
  type RecogniserPhoto,
  type RecogniserSlot,
  type Recognition,
  RecognitionFailure,
  type SellerWords,
} from './recogniser.ts';
import { toBeliefs } from './recognition.cleaning.ts';

/** More photos cost more and tell little: the seller puts the telling ones first. */
const MAX_PHOTOS = 8;
const PATIENCE_MS = 60_000;

/**
 * Asks the server's recogniser what an item is, and keeps the answer beside what the seller wrote. No
 * transaction is open while the recogniser thinks.
 */
export class IdentifyItemCommand {
  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
    private readonly photos: ItemPhotos,
    private readonly aiData: AiDataRepository,
    private readonly slot: RecogniserSlot,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, RECOGNISER_NOT_CONFIGURED, NO_PHOTOS and RECOGNITION_FAILED. */
  async execute(shopId: string, itemId: string): Promise<AiData> {
    const item = await this.items.find(shopId, itemId);
    if (!item || item.deletedAt) {
      notFound();
    }
    const recogniser = this.slot.recogniser ?? notConfigured();
    const photos = await this.photos.ofItem(shopId, item.id, MAX_PHOTOS);
    if (photos.length === 0) {
      refuse('NO_PHOTOS', 'There is no photo to look at yet. Add one, then try again.', {
        field: ['itemId'],
      });
    }
    const recognition = await ask(recogniser, item, photos);
    return this.database.transaction(async (tx) => {
      const aiData = tx.create(AiData, {
        ...toBeliefs(recognition, item.currencyCode),
        id: newId(),
        shopId,
        itemId: item.id,
        currencyCode: item.currencyCode,
        provider: recogniser.provider,
        createdAt: this.clock.now(),
      });
      await this.aiData.insert(tx, aiData);
      await this.items.touch(tx, shopId, item.id);
      return aiData;
    });
  }
}

async function ask(
  recogniser: Recogniser,
  item: InventoryItem,
  photos: readonly RecogniserPhoto[],
): Promise<Recognition> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    return await recogniser.recognise({
      photos,
      words: wordsOf(item),
      currencyCode: item.currencyCode,
      signal,
    });
  } catch (error) {
    if (error instanceof RecognitionFailure) {
      refuse('RECOGNITION_FAILED', error.sentence, { retryable: error.retryable });
    }
    if (signal.aborted) {
      refuse('RECOGNITION_FAILED', 'Recognition took too long. Nothing was changed; try again later.', {
        retryable: true,
      });
    }
    throw error;
  }
}

/** Only what describes the thing: what it cost and where it lies is nobody else's business. */
function wordsOf(item: InventoryItem): SellerWords {
  const { title, description, condition, category, brand, model, barcode } = item;
  return { title, description, condition, category, brand, model, barcode };
}

function notConfigured(): never {
  refuse(
    'RECOGNISER_NOT_CONFIGURED',
    'This server has no recognition. Whoever runs it can add a recognition service with a key of their own; until then, fill in the fields by hand.',
  );
}
