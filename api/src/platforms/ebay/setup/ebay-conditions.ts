import type { EbayClient } from '../client/ebay-client.ts';
import { listOf, objectOf, type PlainObject, textOf } from '../client/reading.ts';

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
  /** It needs more facts (grade of a trading card), which Llatria does not ask for yet. */
  readonly needsDescriptors: boolean;
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
  const descriptors = listOf(conditionDescriptors).map((one) =>
    objectOf(objectOf(one).conditionDescriptorConstraint),
  );
  return {
    conditionId: id,
    name: textOf(conditionDescription, 200) ?? id,
    restricted: usage === 'RESTRICTED',
    needsDescriptors: descriptors.some(({ usage: needed }) => needed === 'REQUIRED'),
  };
}
