import type { Database, Transaction, TransactionGuard } from '../infra/db/database.ts';
import { isUniqueViolation } from '../infra/db/database.ts';
import { isId } from '../shared/identifiers.ts';
import { MAX_MINOR_UNITS, toMinorUnits } from '../shared/money.ts';
import { Problems } from '../shared/problems.ts';
import { refuse, type UserError, userError } from '../shared/user-error.ts';
import type { ShopService } from '../shops/shop.service.ts';
import type { InventoryItem } from './item.entity.ts';
import type { BulkUpdateItemsInput } from './item.inputs.ts';
import { mergeItem } from './item.merge.ts';
import type { ItemRepository } from './item.repository.ts';
import type { ItemService } from './item.service.ts';
import { checkTags, cleanTags, type ItemChanges, toItemChanges } from './item.validation.ts';
import { changeByPercent } from './price-change.ts';

const MAX_ITEMS = 500;

/** Items that were changed, in the order of the ids, and an error for each that was not. */
export interface BulkResult {
  readonly items: InventoryItem[];
  readonly userErrors: UserError[];
}

/** Remembers the command that asked for a change; see `CommandLedger`. */
export type BulkGuard = TransactionGuard<BulkResult>;

/** What to do with one locked item; gives an error where this one cannot be changed. */
type Step = (tx: Transaction, item: InventoryItem) => Promise<UserErrorWithoutPlace | null>;
type UserErrorWithoutPlace = Pick<UserError, 'code' | 'message'>;

/** Changes many items in one transaction: those that can be changed are, the others are named. */
export class ItemBulkCommand {
  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
    private readonly service: ItemService,
    private readonly shops: ShopService,
  ) {}

  async update(shopId: string, input: BulkUpdateItemsInput, guard?: BulkGuard): Promise<BulkResult> {
    const { currencyCode } = await this.shops.get(shopId);
    const { status, price, category } = input;
    const given = Object.fromEntries(
      Object.entries({ status, price, category }).filter(([, value]) => value !== undefined),
    );
    const common = toItemChanges(given, currencyCode);
    const percent = this.readPercent(input);
    const addTags = cleanTags(input.addTags ?? []);
    const removeTags = new Set(cleanTags(input.removeTags ?? []));
    const step: Step = async (tx, item) => {
      const changes: ItemChanges = { ...common };
      if (addTags.length > 0 || removeTags.size > 0) {
        changes.tags = cleanTags([...item.tags.filter((tag) => !removeTags.has(tag)), ...addTags]);
        const problems = new Problems();
        checkTags(problems, 'tags', changes.tags);
        if (problems.errors[0]) {
          return problems.errors[0];
        }
      }
      if (percent !== null) {
        if (item.priceMinor === null) {
          return { code: 'PRICE_MISSING', message: `"${item.title}" has no price to change.` };
        }
        changes.priceMinor = changeByPercent(item.priceMinor, percent);
        if (changes.priceMinor > MAX_MINOR_UNITS) {
          return { code: 'INVALID_AMOUNT', message: `The new price of "${item.title}" would be too high.` };
        }
      }
      const merge = mergeItem(item, changes, null);
      if (merge.kind === 'merged') {
        await this.service.write(tx, item, merge.changes);
      }
      return null;
    };
    return this.each(shopId, input.ids, step, { guard });
  }

  delete(shopId: string, ids: string[], guard?: BulkGuard): Promise<BulkResult> {
    const step: Step = async (tx, item) => {
      if (!item.deletedAt) {
        await this.service.write(tx, item, { deletedAt: new Date() });
      }
      return null;
    };
    return this.each(shopId, ids, step, { deletedToo: true, guard });
  }

  async restore(shopId: string, ids: string[], guard?: BulkGuard): Promise<BulkResult> {
    const step: Step = async (tx, item) => {
      if (item.deletedAt) {
        if (await this.items.skuIsTaken(tx, shopId, item.sku)) {
          return { code: 'SKU_TAKEN', message: `The SKU ${item.sku} now belongs to another item.` };
        }
        await this.service.write(tx, item, { deletedAt: null });
      }
      return null;
    };
    try {
      return await this.each(shopId, ids, step, { deletedToo: true, guard });
    } catch (error) {
      if (isUniqueViolation(error, 'inventory_items_sku_key')) {
        refuse('SKU_TAKEN', 'A SKU was taken at this very moment. Nothing was restored; try again.', {
          retryable: true,
        });
      }
      throw error;
    }
  }

  /** Locks in the order of the ids, so that two bulk changes never wait for each other in a circle. */
  private each(
    shopId: string,
    ids: string[],
    step: Step,
    { deletedToo = false, guard }: { deletedToo?: boolean; guard: BulkGuard | undefined },
  ): Promise<BulkResult> {
    if (ids.length > MAX_ITEMS) {
      refuse('TOO_MANY', `At most ${MAX_ITEMS} items at a time; these are ${ids.length}.`, {
        field: ['ids'],
      });
    }
    return this.database.transaction(async (tx) => {
      const locked = await this.items.lockMany(tx, shopId, ids.filter(isId));
      const done = new Map<string, InventoryItem>();
      const userErrors: UserError[] = [];
      for (const [index, id] of ids.entries()) {
        const item = locked.get(id.toLowerCase());
        const living = item && (deletedToo || !item.deletedAt);
        const problem = living
          ? await step(tx, item)
          : { code: 'NOT_FOUND', message: 'There is no such item. It may have been deleted meanwhile.' };
        if (problem) {
          userErrors.push(userError(problem.code, problem.message, { field: ['ids', String(index)] }));
        } else if (item) {
          done.set(item.id, item);
        }
      }
      return { items: [...done.values()], userErrors };
    }, guard);
  }

  private readPercent(input: BulkUpdateItemsInput): number | null {
    if (input.pricePercent == null) {
      return null;
    }
    // Hundredths of a percent, by the same exact reading as money of a two-digit currency.
    const hundredths = toMinorUnits(input.pricePercent, 'USD');
    const problems = new Problems();
    if (hundredths === null || hundredths <= -100_00 || hundredths > 1000_00) {
      problems.add(
        'pricePercent',
        'INVALID_PERCENT',
        'The change must be above -100 and at most 1000 percent.',
      );
    }
    if (input.price !== undefined) {
      problems.add('price', 'CONTRADICTION', 'Set a price or change it by percent, not both.');
    }
    problems.throwIfAny();
    return hundredths;
  }
}
