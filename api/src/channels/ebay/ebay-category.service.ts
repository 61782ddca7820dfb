import type { InventoryItem } from '../../items/item.entity.ts';
import type { ItemRepository } from '../../items/item.repository.ts';
import type { EbayRequirements } from '../../platforms/ebay/listing/ebay-details.ts';
import type { EbayAspect as Aspect, EbayCategoryTree } from '../../platforms/ebay/setup/category-facts.ts';
import type { EbayConditionPolicy } from '../../platforms/ebay/setup/ebay-conditions.ts';
import { Platform } from '../../shared/enums.ts';
import { refuse } from '../../shared/user-error.ts';
import type { PlatformFacts } from '../platform-facts.ts';
import { tellFailure } from '../tell-failure.ts';
import {
  type EbayAspect,
  EbayAspectMode,
  type EbayCategory,
  type EbayCategoryFacts,
} from './ebay-category.types.ts';
import type { EbayHistory } from './ebay-history.ts';
import type { EbaySlot } from './ebay-services.ts';
import type { EbaySetupService } from './ebay-setup.service.ts';

const DAY_MS = 24 * 3_600_000;
/** Facts carry the version of the tree in their key, so they hold until eBay brings out another. */
const FACTS_MS = 30 * DAY_MS;
/** Conditions are not part of the tree and change without a version. */
const CONDITIONS_MS = 7 * DAY_MS;

/** What eBay wants of a category, with where it was read. */
export interface KnownCategory {
  readonly tree: EbayCategoryTree;
  readonly aspects: readonly Aspect[];
  readonly policy: EbayConditionPolicy | null;
  readonly requirements: EbayRequirements;
}

/** Which categories suit an item, and what each of them asks for. */
export class EbayCategoryService {
  constructor(
    private readonly items: ItemRepository,
    private readonly ebay: EbaySlot,
    private readonly setups: EbaySetupService,
    private readonly facts: PlatformFacts,
    private readonly history: EbayHistory,
  ) {}

  /**
   * Categories for an item, or for words instead: those that the seller chose for similar items first, then what
   * eBay suggests. Refuses NOT_FOUND, REQUIRED and what eBay refuses.
   */
  async suggest(shopId: string, itemId: string, words: string | null | undefined): Promise<EbayCategory[]> {
    const { taxonomy } = this.ebay.get();
    const item = (await this.items.find(shopId, itemId)) ?? itemNotFound();
    const query = words?.trim() || wordsOf(item);
    if (query === '') {
      refuse('REQUIRED', 'Give the item a title first, or say what it is.', { field: ['words'] });
    }
    const tree = await this.tree(shopId);
    const chosen = words?.trim() ? [] : await this.history.categories(shopId, item, tree.treeId);
    const suggested = await tellFailure('eBay', () => taxonomy.suggestions(tree.treeId, query));
    const known = new Set(chosen.map(({ categoryId }) => categoryId));
    return [
      ...chosen.map((category) => ({ ...category, chosenBefore: true })),
      ...suggested
        .filter(({ categoryId }) => !known.has(categoryId))
        .map((category) => ({ ...category, chosenBefore: false })),
    ];
  }

  /** What a category asks for, and what the seller entered there before. Refuses what eBay refuses. */
  async read(shopId: string, categoryId: string): Promise<EbayCategoryFacts> {
    const { aspects, policy, tree } = await this.known(shopId, categoryId);
    const last = await this.history.values(shopId, tree.treeId, categoryId);
    const sorted = [...aspects].sort((one, other) => Number(other.required) - Number(one.required));
    const choices = (policy?.conditions ?? []).filter(({ restricted }) => !restricted);
    return {
      categoryId,
      aspects: sorted.map((aspect) => toAspect(aspect, last.get(aspect.name) ?? [])),
      conditions: choices.map(({ conditionId, name, descriptors }) => ({ conditionId, name, descriptors })),
      conditionRequired: policy?.required ?? false,
    };
  }

  /** The facts of a category on the shop's site, remembered by the version of eBay's tree. */
  async known(shopId: string, categoryId: string): Promise<KnownCategory> {
    if (!/^\d{1,20}$/.test(categoryId)) {
      refuse('CATEGORY_UNKNOWN', 'eBay has no such category. Choose another.', { field: ['categoryId'] });
    }
    const { taxonomy, conditions } = this.ebay.get();
    const { marketplaceId } = await this.setups.choices(shopId);
    const tree = await this.tree(shopId);
    const recall = <Value>(key: string, forMs: number, ask: () => Promise<Value>) =>
      this.facts.recall(Platform.EBAY, `${marketplaceId}:${tree.treeId}:${tree.version}:${key}`, forMs, ask);
    return tellFailure('eBay', async () => {
      const aspects = await recall(`aspects:${categoryId}`, FACTS_MS, () =>
        taxonomy.aspects(tree.treeId, categoryId),
      );
      const policy = await recall(`condition-policy:${categoryId}`, CONDITIONS_MS, async () => {
        const policies = await conditions.policies(marketplaceId, [categoryId]);
        return policies.find((one) => one.categoryId === categoryId) ?? null;
      });
      return { tree, aspects, policy, requirements: requirementsOf(aspects, policy) };
    });
  }

  private async tree(shopId: string): Promise<EbayCategoryTree> {
    const { taxonomy } = this.ebay.get();
    const { marketplaceId } = await this.setups.choices(shopId);
    return tellFailure('eBay', () =>
      this.facts.recall(Platform.EBAY, `${marketplaceId}:tree`, DAY_MS, () =>
        taxonomy.defaultTree(marketplaceId),
      ),
    );
  }
}

function requirementsOf(aspects: readonly Aspect[], policy: EbayConditionPolicy | null): EbayRequirements {
  const conditions = policy?.conditions ?? [];
  const asking = conditions.filter(({ descriptors }) => descriptors.length > 0);
  return {
    aspects: aspects.map(({ suggestedValues: _suggested, requiredFrom: _from, ...rule }) => rule),
    conditionIds: conditions.map(({ conditionId }) => conditionId),
    conditionRequired: policy?.required ?? false,
    ...(asking.length > 0 && {
      descriptors: Object.fromEntries(
        asking.map(({ conditionId, descriptors }) => [conditionId, descriptors]),
      ),
    }),
  };
}

function toAspect(aspect: Aspect, lastValues: readonly string[]): EbayAspect {
  const { name, required, mode, cardinality, maxLength, suggestedValues, requiredFrom } = aspect;
  return {
    name,
    required,
    mode: EbayAspectMode[mode],
    multiple: cardinality === 'MULTI',
    maxLength,
    values: suggestedValues,
    lastValues,
    requiredFrom,
  };
}

function wordsOf({ brand, title, category }: InventoryItem): string {
  const named = brand && !title.toLowerCase().includes(brand.toLowerCase()) ? [brand, title] : [title];
  return [...named, category ?? ''].join(' ').trim();
}

function itemNotFound(): never {
  refuse('NOT_FOUND', 'There is no such item. It may have been deleted on another device.', {
    field: ['itemId'],
  });
}
