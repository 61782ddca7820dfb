import type { Listing } from '../../listing.ts';
import { type EbayMoney, ebayAmount } from '../client/money-text.ts';
import type { EbayShopSettings } from '../ebay-shop-settings.ts';
import { type Aspects, aspectValues, mergedAspects } from './aspects.ts';
import { EBAY_CONDITIONS, nearestCondition, takesDescription } from './conditions.ts';
import { textToHtml } from './description-html.ts';
import type { EbayBestOffer, EbayDetails, EbayPackage } from './ebay-details.ts';
import { type ProductCodes, productCodes } from './product-codes.ts';

/** eBay's own bounds of brand and part number. */
const BRAND_MAX_LENGTH = 65;

/** The body of PUT inventory_item (sell_inventory 1.18.4, InventoryItem), as far as we use it. */
export interface InventoryItemBody {
  readonly availability: { readonly shipToLocationAvailability: { readonly quantity: number } };
  readonly condition?: string;
  readonly conditionDescription?: string;
  readonly conditionDescriptors?: readonly ConditionDescriptor[];
  readonly packageWeightAndSize?: EbayPackage;
  readonly product: ProductCodes & {
    readonly title: string;
    readonly subtitle?: string;
    readonly aspects: Aspects;
    readonly brand?: string;
    readonly mpn?: string;
    readonly imageUrls: readonly string[];
  };
}

/** A choice among values, or text (sell_inventory, ConditionDescriptor). */
type ConditionDescriptor =
  | { readonly name: string; readonly values: readonly string[] }
  | { readonly name: string; readonly additionalInfo: string };

/** The body of PUT offer; a new offer says SKU, marketplace and format besides. */
export interface OfferBody {
  readonly availableQuantity: number;
  readonly categoryId?: string;
  readonly includeCatalogProductDetails: false;
  readonly listingDescription: string;
  readonly listingDuration: 'GTC';
  readonly listingPolicies: object;
  readonly merchantLocationKey?: string;
  readonly pricingSummary?: { readonly price: { readonly value: string; readonly currency: string } };
}

/** Everything of a listing that eBay gets. */
export interface EbayListing {
  readonly inventoryItem: InventoryItemBody;
  readonly offer: OfferBody;
}

/**
 * A listing as eBay gets it, with the addresses of the photos. Every field is named here, so that none gets in by
 * accident. What is missing or wrong is left out or left as it is: `validateEbayListing` says what that is.
 */
export function ebayListing(
  listing: Listing,
  details: EbayDetails | null,
  settings: EbayShopSettings | null,
  photoAddresses: readonly string[],
): EbayListing {
  const conditionId = ebayConditionOf(listing, details);
  const words = (details?.conditionDescription ?? listing.conditionNotes ?? '').trim();
  const shown = takesDescription(conditionId);
  const descriptors = conditionDescriptors(conditionId, details);
  return {
    inventoryItem: {
      availability: { shipToLocationAvailability: { quantity: listing.quantity } },
      ...(conditionId !== null && { condition: EBAY_CONDITIONS[conditionId] ?? conditionId }),
      ...(shown && words !== '' && { conditionDescription: words }),
      ...(descriptors.length > 0 && { conditionDescriptors: descriptors }),
      ...(details?.package && hasAny(details.package) && { packageWeightAndSize: details.package }),
      product: product(listing, details, photoAddresses),
    },
    offer: {
      availableQuantity: listing.quantity,
      ...(details && { categoryId: details.categoryId }),
      includeCatalogProductDetails: false,
      listingDescription: description(listing, shown ? '' : words),
      listingDuration: 'GTC',
      listingPolicies: policies(listing, details, settings),
      ...(settings && { merchantLocationKey: settings.merchantLocationKey }),
      ...(listing.price && { pricingSummary: { price: ebayAmount(listing.price) } }),
    },
  };
}

/** eBay's condition id: the seller's own word, or the nearest honest one; null where there is none. */
export function ebayConditionOf(listing: Listing, details: EbayDetails | null): string | null {
  if (details?.conditionId) {
    return details.conditionId;
  }
  return listing.condition && details
    ? nearestCondition(listing.condition, details.requirements.conditionIds)
    : null;
}

/** What was said of the condition, as far as the condition asks for it. */
function conditionDescriptors(
  conditionId: string | null,
  details: EbayDetails | null,
): ConditionDescriptor[] {
  const rules = details?.requirements.descriptors?.[conditionId ?? ''] ?? [];
  return rules.flatMap(({ id, values }): ConditionDescriptor[] => {
    const said = details?.conditionDescriptors?.[id];
    if (said === undefined) {
      return [];
    }
    return [values.length > 0 ? { name: id, values: [said] } : { name: id, additionalInfo: said }];
  });
}

function product(
  listing: Listing,
  details: EbayDetails | null,
  imageUrls: readonly string[],
): InventoryItemBody['product'] {
  const aspects = details ? mergedAspects(listing, details) : {};
  const brand = short(aspectValues(aspects, 'Brand')[0] ?? listing.brand);
  const mpn = short(aspectValues(aspects, 'MPN')[0] ?? listing.model);
  return {
    title: listing.title.trim(),
    ...(details?.subtitle && { subtitle: details.subtitle }),
    aspects,
    ...(brand !== null && { brand }),
    ...(brand !== null && mpn !== null && { mpn }),
    ...productCodes(listing.barcode),
    imageUrls: [...imageUrls],
  };
}

/** eBay needs some text: where the seller wrote none, the title is all there is to say. */
function description({ title, description: text }: Listing, conditionWords: string): string {
  const paragraphs = [text.trim() || title.trim(), conditionWords].filter((paragraph) => paragraph !== '');
  return paragraphs.map((paragraph) => `<p>${textToHtml(paragraph)}</p>`).join('');
}

function policies(listing: Listing, details: EbayDetails | null, settings: EbayShopSettings | null): object {
  return {
    ...(settings && {
      fulfillmentPolicyId: settings.fulfillmentPolicyId,
      paymentPolicyId: settings.paymentPolicyId,
      returnPolicyId: settings.returnPolicyId,
    }),
    ...(details?.bestOffer &&
      listing.price && { bestOfferTerms: bestOffer(details.bestOffer, listing.price) }),
  };
}

function bestOffer({ enabled, autoAccept, autoDecline }: EbayBestOffer, { currencyCode }: EbayMoney): object {
  const amount = (value: string) => ebayAmount({ amount: value, currencyCode });
  return {
    bestOfferEnabled: enabled,
    ...(enabled && autoAccept && { autoAcceptPrice: amount(autoAccept) }),
    ...(enabled && autoDecline && { autoDeclinePrice: amount(autoDecline) }),
  };
}

function hasAny({ weight, dimensions, packageType }: EbayPackage): boolean {
  return weight !== undefined || dimensions !== undefined || packageType !== undefined;
}

function short(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || trimmed.length > BRAND_MAX_LENGTH ? null : trimmed;
}
