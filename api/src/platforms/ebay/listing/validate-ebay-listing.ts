import { checkLimits } from '../../check-limits.ts';
import type { Listing, PlatformShop } from '../../listing.ts';
import type { ListingProblem } from '../../platform-adapter.ts';
import { isExact } from '../client/money-text.ts';
import { readEbayShopSettings } from '../ebay-shop-settings.ts';
import { EBAY_MARKETPLACES } from '../marketplaces.ts';
import type { EbayDetails } from './ebay-details.ts';
import { isEbaySku } from './ebay-sku.ts';
import { EBAY_LIMITS } from './limits.ts';
import { readEbayDetails } from './read-ebay-details.ts';
import { aspectProblems } from './validate-aspects.ts';
import { bestOfferProblems } from './validate-best-offer.ts';
import { conditionProblems } from './validate-condition.ts';
import { packageProblems } from './validate-package.ts';

/** eBay's rule for pictures: 500 pixels on the longest side (ebay.com, "Picture policy"). */
const MIN_PIXELS = 500;

const SUBTITLE_MAX_LENGTH = 55;

/** Everything that eBay would refuse for certain, each with the field that the seller can mend. Pure. */
export function validateEbayListing(listing: Listing, shop: PlatformShop): ListingProblem[] {
  const { details, problems } = readEbayDetails(listing.details);
  const { settings, problems: settingsProblems } = readEbayShopSettings(shop.settings);
  return [
    ...settingsProblems,
    ...checkLimits(listing, EBAY_LIMITS, 'eBay'),
    ...priceProblems(listing, settings?.marketplaceId ?? null),
    ...photoProblems(listing),
    ...quantityProblems(listing),
    ...problems,
    ...(details ? detailProblems(listing, details) : []),
  ];
}

function detailProblems(listing: Listing, details: EbayDetails): ListingProblem[] {
  return [
    ...aspectProblems(listing, details),
    ...conditionProblems(listing, details),
    ...bestOfferProblems(listing, details),
    ...packageProblems(details),
    ...textProblems(details),
  ];
}

function priceProblems({ price }: Listing, marketplaceId: string | null): ListingProblem[] {
  if (!price) {
    return [];
  }
  const wanted = marketplaceId === null ? null : EBAY_MARKETPLACES[marketplaceId]?.currencyCode;
  if (wanted && wanted !== price.currencyCode) {
    const message = `This eBay site sells in ${wanted}, and the price is in ${price.currencyCode}. Sell on another eBay site, or change the currency.`;
    return [{ field: 'price', code: 'WRONG_CURRENCY', message }];
  }
  if (!isExact(price)) {
    const message = `eBay does not take ${price.amount} ${price.currencyCode}: it has too many digits behind the point.`;
    return [{ field: 'price', code: 'TOO_PRECISE', message }];
  }
  return [];
}

function photoProblems({ photos }: Listing): ListingProblem[] {
  const problems: ListingProblem[] = [];
  const add = (code: string, message: string) => problems.push({ field: 'images', code, message });
  if (photos.length > EBAY_LIMITS.imagesMax) {
    add(
      'TOO_MANY_IMAGES',
      `eBay takes ${EBAY_LIMITS.imagesMax} photos; this item has ${photos.length}. Remove some.`,
    );
  }
  const small = photos.flatMap(({ width, height }, index) =>
    Math.max(width, height) < MIN_PIXELS ? [index + 1] : [],
  );
  if (small.length > 0) {
    const which = small.length === 1 ? `Photo ${small[0]} is` : `Photos ${small.join(', ')} are`;
    add(
      'IMAGE_TOO_SMALL',
      `${which} too small for eBay: ${MIN_PIXELS} pixels on the longer side are needed. Replace or remove.`,
    );
  }
  return problems;
}

function quantityProblems({ quantity }: Listing): ListingProblem[] {
  if (Number.isSafeInteger(quantity) && quantity >= 1) {
    return [];
  }
  return [{ field: 'quantity', code: 'INVALID_QUANTITY', message: 'eBay needs a quantity of one at least.' }];
}

function textProblems({ subtitle, sku }: EbayDetails): ListingProblem[] {
  const problems: ListingProblem[] = [];
  if (subtitle && subtitle.length > SUBTITLE_MAX_LENGTH) {
    const message = `eBay takes subtitles of ${SUBTITLE_MAX_LENGTH} characters; this one has ${subtitle.length}.`;
    problems.push({ field: 'details.subtitle', code: 'TOO_LONG', message });
  }
  if (sku && !isEbaySku(sku)) {
    const message =
      'A SKU at eBay is made of letters and digits only, 50 at most. Change it, or leave it empty.';
    problems.push({ field: 'details.sku', code: 'INVALID_SKU', message });
  }
  return problems;
}
