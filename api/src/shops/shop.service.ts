import { type Database, isUniqueViolation, type Transaction } from '../infra/db/database.ts';
import { isCurrency } from '../shared/money.ts';
import { Problems } from '../shared/problems.ts';
import { refuse } from '../shared/user-error.ts';
import type { Shop } from './shop.entity.ts';
import { handleProblem } from './shop.handle.ts';
import type { UpdateShopInput } from './shop.inputs.ts';
import type { ShopRepository } from './shop.repository.ts';

const MAX_NAME_LENGTH = 80;

/** Told inside the transaction when a shop changes, so that what shows it can follow. */
export interface ShopChangeListener {
  shopChanged(tx: Transaction, shopId: string): Promise<void>;
}

/** What a seller can change of the shop. */
export class ShopService {
  private readonly listeners: ShopChangeListener[] = [];

  constructor(
    private readonly database: Database,
    private readonly shops: ShopRepository,
  ) {}

  onChange(listener: ShopChangeListener): void {
    this.listeners.push(listener);
  }

  async get(shopId: string): Promise<Shop> {
    const shop = await this.shops.find(shopId);
    if (!shop) {
      throw new Error(`The shop ${shopId} is gone.`);
    }
    return shop;
  }

  /** Changes the fields that are present. Refuses HANDLE_TAKEN, CURRENCY_IN_USE and invalid fields. */
  async update(shopId: string, input: UpdateShopInput): Promise<Shop> {
    this.validate(input);
    try {
      return await this.database.transaction(async (tx) => {
        const changes = {
          ...(input.name != null && { name: input.name.trim() }),
          ...(input.handle != null && { handle: input.handle }),
          ...(input.websiteEnabled != null && { websiteEnabled: input.websiteEnabled }),
          ...(await this.currencyChange(tx, shopId, input.currencyCode)),
        };
        if (Object.keys(changes).length > 0) {
          await this.shops.update(tx, shopId, changes);
          for (const listener of this.listeners) {
            await listener.shopChanged(tx, shopId);
          }
        }
        return (await this.shops.find(shopId, tx)) as Shop;
      });
    } catch (error) {
      if (isUniqueViolation(error, 'shops_handle_key')) {
        refuse('HANDLE_TAKEN', 'Another shop has this address. Choose another; nothing was changed.', {
          field: ['handle'],
        });
      }
      throw error;
    }
  }

  private validate(input: UpdateShopInput): void {
    const problems = new Problems();
    if (input.name != null) {
      problems.notBlank('name', input.name, 'The name');
      problems.maxLength('name', input.name, MAX_NAME_LENGTH, 'The name');
      problems.noControlCharacters('name', input.name, 'The name');
    }
    const problem = input.handle == null ? null : handleProblem(input.handle);
    if (problem) {
      problems.add('handle', 'INVALID_HANDLE', problem);
    }
    if (input.currencyCode != null && !isCurrency(input.currencyCode)) {
      problems.add(
        'currencyCode',
        'UNKNOWN_CURRENCY',
        `${input.currencyCode} is not a currency of ISO 4217.`,
      );
    }
    problems.throwIfAny();
  }

  /** Prices are kept in the shop's currency, so it can change only while there is nothing to convert. */
  private async currencyChange(
    tx: Transaction,
    shopId: string,
    currencyCode: string | null | undefined,
  ): Promise<{ currencyCode?: string }> {
    if (currencyCode == null) {
      return {};
    }
    const shop = await this.shops.find(shopId, tx);
    if (shop?.currencyCode === currencyCode) {
      return {};
    }
    const counters = await tx.query<{ used: boolean }[]>(
      'SELECT change_sequence > 0 AS used FROM shop_counters WHERE shop_id = $1 FOR UPDATE',
      [shopId],
    );
    if (counters[0]?.used) {
      refuse('CURRENCY_IN_USE', 'The shop has items with prices in its currency, so it stays as it is.', {
        field: ['currencyCode'],
      });
    }
    return { currencyCode };
  }
}
