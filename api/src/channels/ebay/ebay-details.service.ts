import type { Database } from '../../infra/db/database.ts';
import type { InventoryItem } from '../../items/item.entity.ts';
import type { ItemService } from '../../items/item.service.ts';
import type { EbayDetails } from '../../platforms/ebay/listing/ebay-details.ts';
import { readEbayDetails } from '../../platforms/ebay/listing/read-ebay-details.ts';
import { Platform } from '../../shared/enums.ts';
import { Refusal, refuse, userError } from '../../shared/user-error.ts';
import type { ChannelRepository } from '../channel.repository.ts';
import type { EbayCategoryService } from './ebay-category.service.ts';
import type { SaveEbayDetailsInput } from './ebay-details.types.ts';

/** What the seller says of an item for eBay only. */
export class EbayDetailsService {
  constructor(
    private readonly database: Database,
    private readonly items: ItemService,
    private readonly channels: ChannelRepository,
    private readonly categories: EbayCategoryService,
  ) {}

  /**
   * Keeps the details together with what the category asks for. The item's version grows, so that devices and
   * live listings follow. What is incomplete is kept: the preview tells what is missing. Refuses NOT_FOUND, what
   * cannot be read, and what eBay refuses.
   */
  async save(shopId: string, input: SaveEbayDetailsInput): Promise<InventoryItem> {
    const { tree, requirements } = await this.categories.known(shopId, input.categoryId);
    const { details, problems } = readEbayDetails({
      ...plain(input),
      categoryTreeId: tree.treeId,
      categoryTreeVersion: tree.version,
      requirements,
    });
    if (!details || problems.length > 0) {
      throw new Refusal(
        problems.map(({ code, message, field }) =>
          userError(code, message, { field: [field.replace(/^details\./, '')] }),
        ),
      );
    }
    return this.database.transaction(async (tx) => {
      const item = await this.items.lockLiving(tx, shopId, input.itemId);
      await this.channels.saveDetails(tx, shopId, item.id, Platform.EBAY, details);
      await this.items.write(tx, item, {});
      return item;
    });
  }
}

/** The input in the shape that eBay's folder reads. */
function plain(input: SaveEbayDetailsInput): Partial<EbayDetails> {
  const { categoryId, categoryName, aspects, conditionId, conditionDescription, subtitle, sku } = input;
  const { bestOffer, conditionDescriptors, package: parcel } = input;
  const text = { conditionId, conditionDescription, subtitle, sku };
  const given = Object.entries(text).filter(([, value]) => value != null && value.trim() !== '');
  return {
    categoryId,
    categoryName,
    aspects: Object.fromEntries(aspects.map(({ name, values }) => [name, values])),
    ...Object.fromEntries(given),
    ...(conditionDescriptors && {
      conditionDescriptors: Object.fromEntries(
        conditionDescriptors.map(({ descriptorId, value }) => [descriptorId, value]),
      ),
    }),
    ...(bestOffer && {
      bestOffer: {
        enabled: bestOffer.enabled,
        ...(bestOffer.autoAccept != null && { autoAccept: bestOffer.autoAccept }),
        ...(bestOffer.autoDecline != null && { autoDecline: bestOffer.autoDecline }),
      },
    }),
    ...(parcel && { package: packageOf(parcel) }),
  };
}

function packageOf(
  parcel: NonNullable<SaveEbayDetailsInput['package']>,
): NonNullable<EbayDetails['package']> {
  const { weight, weightUnit, length, width, height, lengthUnit } = parcel;
  const isWhole = (parts: unknown[]) => new Set(parts.map((part) => part == null)).size === 1;
  if (!isWhole([weight, weightUnit]) || !isWhole([length, width, height, lengthUnit])) {
    refuse('INCOMPLETE', 'Give the weight with its unit, and the size with all three sides and their unit.', {
      field: ['package'],
    });
  }
  return {
    ...(weight != null && weightUnit && { weight: { value: weight, unit: weightUnit } }),
    ...(length != null &&
      width != null &&
      height != null &&
      lengthUnit && { dimensions: { length, width, height, unit: lengthUnit } }),
  };
}
