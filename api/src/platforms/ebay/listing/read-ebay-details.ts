import type { ListingProblem } from '../../platform-adapter.ts';
import {
  booleanOf,
  isObject,
  numberOf,
  objectOf,
  type PlainObject,
  textOf,
  textsOf,
} from '../client/reading.ts';
import {
  EBAY_LENGTH_UNITS,
  EBAY_WEIGHT_UNITS,
  type EbayBestOffer,
  type EbayDetails,
  type EbayPackage,
} from './ebay-details.ts';
import { readRequirements } from './read-requirements.ts';

/** Details as far as they can be read, with a problem for each part that cannot. */
export interface EbayDetailsReading {
  /** Null where there is no category: without one nothing can be listed. */
  readonly details: EbayDetails | null;
  readonly problems: readonly ListingProblem[];
}

/** No category has as many; whatever is beyond is not read. */
const MAX_ASPECTS = 500;
const MAX_DESCRIPTORS = 50;

/** Reads what was kept for an item, whatever it is. Pure; it checks shapes, `validateEbayListing` the rules. */
export function readEbayDetails(value: unknown): EbayDetailsReading {
  const source = objectOf(value);
  const categoryId = textOf(source.categoryId, 40);
  if (categoryId === null || !/^\d+$/.test(categoryId)) {
    return {
      details: null,
      problems: [
        { field: 'details.categoryId', code: 'CATEGORY_NEEDED', message: 'Choose an eBay category.' },
      ],
    };
  }
  const problems: ListingProblem[] = [];
  const unreadable = (field: string, label: string) => {
    problems.push({
      field: `details.${field}`,
      code: 'UNREADABLE',
      message: `${label} cannot be read. Enter it again.`,
    });
  };
  const optional = (key: 'conditionId' | 'conditionDescription' | 'subtitle' | 'sku', label: string) => {
    const text = textOf(source[key], 10_000);
    if (text === null && source[key] != null && source[key] !== '') {
      unreadable(key, label);
    }
    return text === null || text.trim() === '' ? {} : { [key]: text.trim() };
  };
  const details: EbayDetails = {
    categoryId,
    categoryName: textOf(source.categoryName, 500) ?? '',
    categoryTreeId: textOf(source.categoryTreeId, 40) ?? '',
    categoryTreeVersion: textOf(source.categoryTreeVersion, 40) ?? '',
    aspects: aspectsOf(source.aspects, () => unreadable('aspects', 'An item specific')),
    ...optional('conditionId', "eBay's condition"),
    ...(source.conditionDescriptors != null && {
      conditionDescriptors: descriptorsOf(source.conditionDescriptors, () =>
        unreadable('conditionDescriptors', 'A fact about the condition'),
      ),
    }),
    ...optional('conditionDescription', 'The description of the condition'),
    ...optional('subtitle', 'The subtitle'),
    ...optional('sku', "eBay's SKU"),
    ...(source.bestOffer != null && { bestOffer: bestOfferOf(source.bestOffer) }),
    ...(source.package != null && {
      package: packageOf(source.package, () => unreadable('package', 'Weight or size of the package')),
    }),
    requirements: readRequirements(source.requirements),
  };
  return { details, problems };
}

function aspectsOf(value: unknown, unreadable: () => void): Record<string, string[]> {
  if (value == null) {
    return {};
  }
  const entries = Object.entries(objectOf(value)).slice(0, MAX_ASPECTS);
  const good = entries.filter(
    ([, values]) => Array.isArray(values) && values.every((one) => typeof one === 'string'),
  );
  if (!isObject(value) || good.length < entries.length) {
    unreadable();
  }
  return Object.fromEntries(
    good
      .map(
        ([name, values]) =>
          [
            name.trim(),
            textsOf(values)
              .map((one) => one.trim())
              .filter((one) => one !== ''),
          ] as const,
      )
      .filter(([name, values]) => name !== '' && values.length > 0),
  );
}

function descriptorsOf(value: unknown, unreadable: () => void): Record<string, string> {
  const entries = Object.entries(objectOf(value)).slice(0, MAX_DESCRIPTORS);
  const good = entries.flatMap(([id, said]) => {
    const text = textOf(said, 1000);
    return text === null ? [] : [[id, text.trim()] as const];
  });
  if (!isObject(value) || good.length < entries.length) {
    unreadable();
  }
  return Object.fromEntries(good.filter(([, said]) => said !== ''));
}

function bestOfferOf(value: unknown): EbayBestOffer {
  const { enabled, autoAccept, autoDecline } = objectOf(value);
  const [accept, decline] = [textOf(autoAccept, 40), textOf(autoDecline, 40)];
  return {
    enabled: booleanOf(enabled) ?? false,
    ...(accept !== null && { autoAccept: accept }),
    ...(decline !== null && { autoDecline: decline }),
  };
}

function packageOf(value: unknown, unreadable: () => void): EbayPackage {
  const source = objectOf(value);
  const weight = weightOf(objectOf(source.weight));
  const dimensions = dimensionsOf(objectOf(source.dimensions));
  const packageType = textOf(source.packageType, 60);
  if ((source.weight != null && !weight) || (source.dimensions != null && !dimensions)) {
    unreadable();
  }
  return {
    ...(weight && { weight }),
    ...(dimensions && { dimensions }),
    ...(packageType !== null && { packageType }),
  };
}

function weightOf(source: PlainObject): EbayPackage['weight'] | null {
  const value = numberOf(source.value);
  const unit = EBAY_WEIGHT_UNITS.find((one) => one === source.unit);
  return value !== null && unit ? { value, unit } : null;
}

function dimensionsOf(source: PlainObject): EbayPackage['dimensions'] | null {
  const [length, width, height] = [numberOf(source.length), numberOf(source.width), numberOf(source.height)];
  const unit = EBAY_LENGTH_UNITS.find((one) => one === source.unit);
  return length !== null && width !== null && height !== null && unit
    ? { length, width, height, unit }
    : null;
}
