import type { AccountKeeper } from '../credentials/account-keeper.ts';
import type { Database } from '../infra/db/database.ts';
import type { InventoryItem } from '../items/item.entity.ts';
import type { ItemRepository } from '../items/item.repository.ts';
import type { ItemService } from '../items/item.service.ts';
import type { OrderSources } from '../platforms/order-source.ts';
import { PlatformFailure } from '../platforms/platform-failure.ts';
import { PLATFORM_NAMES } from '../platforms/platform-names.ts';
import type { Sale } from '../sales/sale.entity.ts';
import type { SaleRepository } from '../sales/sale.repository.ts';
import type { Clock } from '../shared/clock.ts';
import { Problems } from '../shared/problems.ts';
import { refuse } from '../shared/user-error.ts';
import type { ShipSaleInput } from './order.types.ts';

const TIMEOUT_MS = 60_000;
const MAX_LENGTH = 100;

export interface ShipSaleParts {
  readonly database: Database;
  readonly items: ItemService;
  readonly itemRepository: ItemRepository;
  readonly sales: SaleRepository;
  readonly sources: OrderSources;
  readonly accounts: AccountKeeper;
  readonly clock: Clock;
}

/** Keeps how a sold item travels, and tells the platform that it was sold on. */
export class ShipSaleCommand {
  constructor(private readonly parts: ShipSaleParts) {}

  /**
   * The platform is told first: what it refuses is not kept. Telling it twice is fine. Refuses NOT_FOUND, invalid
   * fields, NOT_CONNECTED, and what the platform refuses.
   */
  async execute(shopId: string, input: ShipSaleInput): Promise<InventoryItem> {
    const { carrier, trackingNumber } = readInput(input);
    const sale = await this.parts.sales.find(shopId, input.saleId);
    if (!sale || sale.undoneAt) {
      refuse('NOT_FOUND', 'There is no such sale. It may have been cancelled.', { field: ['saleId'] });
    }
    const shippedAt = sale.shippedAt ?? this.parts.clock.now();
    await this.tellPlatform(sale, carrier, trackingNumber, shippedAt);
    return this.parts.database.transaction(async (tx) => {
      const item = await this.parts.itemRepository.lock(tx, shopId, sale.itemId);
      await this.parts.sales.change(tx, sale, { carrier, trackingNumber, shippedAt });
      if (!item) {
        throw new Error('A sale without its item.');
      }
      await this.parts.items.write(tx, item, {});
      return item;
    });
  }

  private async tellPlatform(
    sale: Sale,
    carrier: string,
    trackingNumber: string,
    shippedAt: Date,
  ): Promise<void> {
    const { shopId, platform, externalOrderId, externalLineId, quantity } = sale;
    const source = platform && this.parts.sources.find(platform);
    if (!platform || !source || !externalOrderId || !externalLineId) {
      return;
    }
    const name = PLATFORM_NAMES[platform];
    const account = await this.parts.accounts.open(shopId, platform);
    if (!account) {
      refuse('NOT_CONNECTED', `Connect your ${name} account in the settings first. Nothing was changed.`);
    }
    try {
      await source.ship(
        account,
        {
          orderId: externalOrderId,
          lines: [{ lineId: externalLineId, quantity }],
          carrier,
          trackingNumber,
          shippedAt,
        },
        AbortSignal.timeout(TIMEOUT_MS),
      );
    } catch (error) {
      if (error instanceof PlatformFailure) {
        const { code, message, retryable } = error.details;
        refuse(
          code,
          `${name} did not take the tracking number. ${message} Nothing was changed here; try again.`,
          {
            retryable,
          },
        );
      }
      throw error;
    }
  }
}

function readInput(input: ShipSaleInput): { carrier: string; trackingNumber: string } {
  const problems = new Problems();
  const carrier = input.carrier.trim();
  const trackingNumber = input.trackingNumber.replace(/[\s-]/g, '');
  problems.notBlank('carrier', carrier, 'The carrier');
  problems.maxLength('carrier', carrier, MAX_LENGTH, 'The carrier');
  problems.notBlank('trackingNumber', trackingNumber, 'The tracking number');
  if (!/^[A-Za-z0-9]*$/.test(trackingNumber) || trackingNumber.length > MAX_LENGTH) {
    problems.add('trackingNumber', 'INVALID', 'A tracking number has letters and digits only.');
  }
  problems.throwIfAny();
  return { carrier, trackingNumber };
}
