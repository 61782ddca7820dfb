import type { Transaction } from '../infra/db/database.ts';
import type { InventoryItem } from './item.entity.ts';

/**
 * Told inside the transaction when an item changes. Lower floors know nothing of what stands on them;
 * what must follow an item (its postings, for instance) registers here.
 */
export interface ItemChangeListener {
  itemChanged(tx: Transaction, item: InventoryItem): Promise<void>;
}

/** The listeners of this server, filled by the composition. */
export class ItemChangeListeners implements ItemChangeListener {
  private readonly listeners: ItemChangeListener[] = [];

  add(listener: ItemChangeListener): void {
    this.listeners.push(listener);
  }

  async itemChanged(tx: Transaction, item: InventoryItem): Promise<void> {
    for (const listener of this.listeners) {
      await listener.itemChanged(tx, item);
    }
  }
}
