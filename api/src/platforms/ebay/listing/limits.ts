import { ItemCondition } from '../../../shared/enums.ts';
import type { PlatformLimits } from '../../platform-adapter.ts';
import { DESCRIPTION_MAX_LENGTH } from './description-html.ts';

/** sell_inventory 1.18.4: Product.title 80, 1 to 24 pictures; the description goes into the offer as HTML. */
export const EBAY_LIMITS: PlatformLimits = {
  titleMaxLength: 80,
  descriptionMaxLength: DESCRIPTION_MAX_LENGTH,
  imagesMin: 1,
  imagesMax: 24,
  priceRequired: true,
  conditions: Object.values(ItemCondition),
};
