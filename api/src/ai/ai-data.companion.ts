import { RowShape } from '../infra/db/row-shape.ts';
import { oneAlong } from '../items/item-companion.ts';
import { AiData } from './ai-data.entity.ts';

const AI_DATA_SHAPE = new RowShape<AiData>({
  make: () => new AiData(),
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
  made: {
    suggestedPrice: ['suggestedPriceMinor', 'currencyCode'],
    marketPrice: ['marketPriceMinor', 'currencyCode'],
  },
});

/** The newest answer of a recogniser, as it comes along with a list of items. */
export const aiDataCompanion = oneAlong({
  field: 'aiData',
  shape: AI_DATA_SHAPE,
  rowsOf: (item) => `FROM ai_data a WHERE a.shop_id = ${item}.shop_id AND a.item_id = ${item}.id`,
  order: 'a.created_at DESC, a.id DESC',
});
