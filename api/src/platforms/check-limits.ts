import type { Listing } from './listing.ts';
import type { ListingProblem, PlatformLimits } from './platform-adapter.ts';

/** What every platform checks alike, by its limits. An adapter adds what is its own. */
export function checkLimits(
  listing: Listing,
  limits: PlatformLimits,
  platformName: string,
): ListingProblem[] {
  const problems: ListingProblem[] = [];
  const add = (field: string, code: string, message: string) => problems.push({ field, code, message });
  if (listing.title.trim() === '') {
    add('title', 'REQUIRED', `${platformName} needs a title.`);
  }
  if (listing.title.length > limits.titleMaxLength) {
    add(
      'title',
      'TOO_LONG',
      `${platformName} takes titles of ${limits.titleMaxLength} characters; this one has ${listing.title.length}.`,
    );
  }
  if (listing.description.length > limits.descriptionMaxLength) {
    add(
      'description',
      'TOO_LONG',
      `${platformName} takes descriptions of ${limits.descriptionMaxLength} characters; this one has ${listing.description.length}.`,
    );
  }
  if (listing.photos.length < limits.imagesMin) {
    const wanted = limits.imagesMin === 1 ? 'a photo' : `${limits.imagesMin} photos`;
    add('images', 'TOO_FEW_IMAGES', `${platformName} needs ${wanted}. Add one and post again.`);
  }
  if (limits.priceRequired && listing.price === null) {
    add('price', 'REQUIRED', `${platformName} needs a price.`);
  }
  if (listing.price !== null && limits.priceRequired && /^0+(\.0+)?$/.test(listing.price.amount)) {
    add('price', 'INVALID_AMOUNT', `${platformName} needs a price above zero.`);
  }
  if (listing.condition !== null && !limits.conditions.includes(listing.condition)) {
    add('condition', 'CONDITION_NOT_TAKEN', `${platformName} does not know this condition. Choose another.`);
  }
  return problems;
}
