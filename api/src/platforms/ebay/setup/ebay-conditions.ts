import type { EbayClient } from '../client/ebay-client.ts';
import { countOf, listOf, objectOf, type PlainObject, textOf } from '../client/reading.ts';
import type { EbayDescriptorRule } from '../listing/ebay-details.ts';

/** eBay takes so many categories in one question. */
const MAX_CATEGORIES = 50;

/** Which conditions a category takes. */
export interface EbayConditionPolicy {
  readonly categoryId: string;
  readonly required: boolean;
  readonly conditions: readonly EbayConditionChoice[];
}

export interface EbayConditionChoice {
  readonly conditionId: string;
  /** eBay's word for it in this category, for instance "Pre-owned". */
  readonly name: string;
  /** Eligible sellers only, as with refurbished goods. */
  readonly restricted: boolean;
  /** What must or may be said besides, for instance the grade of a trading card. */
  readonly descriptors: readonly EbayDescriptorRule[];
}

/** Conditions by category (sell_metadata v1.11.1, getItemConditionPolicies). */
export class EbayConditions {
  constructor(private readonly client: EbayClient) {}

  /** Those that eBay knows of the categories; an unknown one is left out. Throws `PlatformFailure`. */
  async policies(
    marketplaceId: string,
    categoryIds: readonly string[],
    signal?: AbortSignal,
  ): Promise<EbayConditionPolicy[]> {
    const policies: EbayConditionPolicy[] = [];
    for (let start = 0; start < categoryIds.length; start += MAX_CATEGORIES) {
      const some = categoryIds.slice(start, start + MAX_CATEGORIES);
      const filter = encodeURIComponent(`categoryIds:{${some.join('|')}}`);
      const market = encodeURIComponent(marketplaceId);
      const path = `/sell/metadata/v1/marketplace/${market}/get_item_condition_policies?filter=${filter}`;
      const body = await this.client.ask(this.client.appToken, { method: 'GET', path, signal });
      policies.push(
        ...listOf(objectOf(body).itemConditionPolicies).flatMap((one) => policyOf(objectOf(one)) ?? []),
      );
    }
    return policies.filter(({ categoryId }) => categoryIds.includes(categoryId));
  }
}

function policyOf({
  categoryId,
  itemConditionRequired,
  itemConditions,
}: PlainObject): EbayConditionPolicy | null {
  const id = textOf(categoryId, 40);
  if (id === null) {
    return null;
  }
  const conditions = listOf(itemConditions).flatMap((one) => choiceOf(objectOf(one)) ?? []);
  return { categoryId: id, required: itemConditionRequired === true, conditions };
}

function choiceOf({
  conditionId,
  conditionDescription,
  conditionDescriptors,
  usage,
}: PlainObject): EbayConditionChoice | null {
  const id = textOf(conditionId, 20);
  if (id === null) {
    return null;
  }
  return {
    conditionId: id,
    name: textOf(conditionDescription, 200) ?? id,
    restricted: usage === 'RESTRICTED',
    descriptors: listOf(conditionDescriptors).flatMap((one) => descriptorOf(objectOf(one)) ?? []),
  };
}

function descriptorOf({
  conditionDescriptorId,
  conditionDescriptorName,
  conditionDescriptorConstraint,
  conditionDescriptorValues,
}: PlainObject): EbayDescriptorRule | null {
  const id = textOf(conditionDescriptorId, 40);
  if (id === null) {
    return null;
  }
  const { usage, maxLength } = objectOf(conditionDescriptorConstraint);
  return {
    id,
    name: textOf(conditionDescriptorName, 200) ?? id,
    required: usage === 'REQUIRED',
    maxLength: countOf(maxLength),
    values: listOf(conditionDescriptorValues).flatMap((one) => offeredValue(objectOf(one)) ?? []),
  };
}

function offeredValue({
  conditionDescriptorValueId,
  conditionDescriptorValueName,
}: PlainObject): EbayDescriptorRule['values'][number] | null {
  const id = textOf(conditionDescriptorValueId, 40);
  return id === null ? null : { id, name: textOf(conditionDescriptorValueName, 200) ?? id };
}
