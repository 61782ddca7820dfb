import { RowShape } from '../infra/db/row-shape.ts';
import type { ItemCompanion } from '../items/item-companion.ts';
import { AiData } from './ai-data.entity.ts';

const AI_DATA_SHAPE = new RowShape<AiData>({
  columns: {
    id: 'a.id',
    itemId: 'a.item_id',
    recognizedItem: 'a.recognized_item',
    confidence: 'a.confidence',
    suggestedTitle: 'a.suggested_title',
    suggestedDescription: 'a.suggested_description',
    suggestedPriceMinor: 'a.suggested_price_minor',
    marketPriceMinor: 'a.market_price_minor',
    currencyCode: 'a.currency_code',
    category: 'a.category',
    condition: 'a.condition',
    brand: 'a.brand',
    model: 'a.model',
    attributes: 'a.attributes',
    similarItems: 'a.similar_items',
    provider: 'a.provider',
  },
  instants: { createdAt: 'a.created_at' },
});

/** The newest answer of a recogniser, as it comes along with a list of items. */
export const aiDataCompanion: ItemCompanion<AiData | null> = {
  field: 'aiData',
  sql: (item) => `(
    SELECT ${AI_DATA_SHAPE.sql}
    FROM ai_data a WHERE a.shop_id = ${item}.shop_id AND a.item_id = ${item}.id
    ORDER BY a.created_at DESC, a.id DESC LIMIT 1)`,
  read: (json) => (json ? AI_DATA_SHAPE.fill(new AiData(), json as unknown[]) : null),
};
