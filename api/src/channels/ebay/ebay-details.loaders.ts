import type { EbayDetails as Stored } from '../../platforms/ebay/listing/ebay-details.ts';
import { readEbayDetails } from '../../platforms/ebay/listing/read-ebay-details.ts';
import { Platform } from '../../shared/enums.ts';
import type { LoaderDefinition } from '../../shared/loader.ts';
import type { ChannelRepository } from '../channel.repository.ts';
import {
  EbayDetails,
  type EbayLengthUnit,
  type EbayPackage,
  type EbayWeightUnit,
} from './ebay-details.types.ts';

/** The eBay details of many items in one statement. */
export const ebayDetailsOfItem = (channels: ChannelRepository): LoaderDefinition<EbayDetails | null> => ({
  async batch(shopId, itemIds) {
    const found = await channels.detailsOfItems(shopId, itemIds, Platform.EBAY);
    return found.map((values) => {
      const { details } = readEbayDetails(values);
      return details && shown(details);
    });
  },
});

function shown(details: Stored): EbayDetails {
  const { categoryId, categoryName, aspects, conditionId, conditionDescription, subtitle, sku } = details;
  const { bestOffer, package: parcel } = details;
  return Object.assign(new EbayDetails(), {
    categoryId,
    categoryName,
    aspects: Object.entries(aspects).map(([name, values]) => ({ name, values: [...values] })),
    conditionId: conditionId ?? null,
    conditionDescriptors: Object.entries(details.conditionDescriptors ?? {}).map(([descriptorId, value]) => ({
      descriptorId,
      value,
    })),
    conditionDescription: conditionDescription ?? null,
    subtitle: subtitle ?? null,
    sku: sku ?? null,
    bestOffer: bestOffer
      ? { ...bestOffer, autoAccept: bestOffer.autoAccept ?? null, autoDecline: bestOffer.autoDecline ?? null }
      : null,
    package: parcel ? shownPackage(parcel) : null,
  });
}

function shownPackage({ weight, dimensions }: NonNullable<Stored['package']>): EbayPackage {
  return {
    weight: weight?.value ?? null,
    weightUnit: (weight?.unit as EbayWeightUnit | undefined) ?? null,
    length: dimensions?.length ?? null,
    width: dimensions?.width ?? null,
    height: dimensions?.height ?? null,
    lengthUnit: (dimensions?.unit as EbayLengthUnit | undefined) ?? null,
  };
}
