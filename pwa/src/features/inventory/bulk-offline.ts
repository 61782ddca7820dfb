import type { ItemCardFragment as ItemCard } from '../../graphql/generated/graphql.ts';
import { itemCommand, postItemCommand, type ShownFields } from '../../offline/commands.ts';
import type { StoredCommand } from '../../offline/database.ts';
import type { Outbox } from '../../offline/outbox.ts';
import type { BulkChange } from './bulk-change.ts';
import type { BulkOutcome } from './bulk-run.ts';

/** An amount changed by a percentage, rounded half up to its own digits, as the server does it. */
export function changedByPercent(amount: string, percent: string): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const factor = 10_000n + BigInt(Math.round(Number(percent) * 100));
  const minor = (BigInt(whole + fraction) * factor + 5_000n) / 10_000n;
  const digits = minor.toString().padStart(fraction.length + 1, '0');
  if (fraction.length === 0) return digits;
  return `${digits.slice(0, -fraction.length)}.${digits.slice(-fraction.length)}`;
}

/** How an item will look after a change of many. */
function foreseen(item: ItemCard, change: BulkChange): ShownFields {
  const removed = new Set(change.removeTags ?? []);
  const tags = [...item.tags.filter((tag) => !removed.has(tag)), ...(change.addTags ?? [])];
  const { price } = item;
  const amount =
    change.price?.amount ??
    (price && change.pricePercent != null ? changedByPercent(price.amount, change.pricePercent) : null);
  const currencyCode = change.price?.currencyCode ?? price?.currencyCode;
  return {
    ...(change.status && { status: change.status }),
    ...(change.category !== undefined && { category: change.category }),
    ...((change.addTags || change.removeTags) && { tags: [...new Set(tags)] }),
    ...(amount !== null && currencyCode && { price: { __typename: 'Money', amount, currencyCode } }),
  } as ShownFields;
}

/** Changes of many items while there is no network: one command for each, so that none holds up another. */
export class OfflineBulk {
  constructor(
    private readonly outbox: Outbox,
    private readonly userId: string,
    private readonly card: (id: string) => ItemCard | null,
  ) {}

  update(ids: readonly string[], change: BulkChange): Promise<BulkOutcome> {
    return this.keep(ids, (id) => {
      const item = this.card(id);
      const shown = item ? foreseen(item, change) : {};
      return itemCommand(this.userId, id, 'changeItem', { change, shown });
    });
  }

  remove(ids: readonly string[]): Promise<BulkOutcome> {
    return this.keep(ids, (id) => itemCommand(this.userId, id, 'deleteItem', {}));
  }

  /** What was deleted here and has not left yet is simply taken back. */
  async restore(ids: readonly string[]): Promise<BulkOutcome> {
    const left: string[] = [];
    for (const id of ids) {
      const deletion = this.outbox.commandsOf(id).findLast(({ kind }) => kind === 'deleteItem');
      if (!deletion || !(await this.outbox.takeBack(deletion.id))) left.push(id);
    }
    const outcome = await this.keep(left, (id) => itemCommand(this.userId, id, 'restoreItem', {}));
    const lost = new Set(outcome.unsent);
    return { ...outcome, done: ids.filter((id) => !lost.has(id)) };
  }

  post(ids: readonly string[]): Promise<BulkOutcome> {
    return this.keep(ids, (id) => postItemCommand(this.userId, id, ['WEBSITE']));
  }

  private async keep(
    ids: readonly string[],
    commandFor: (id: string) => StoredCommand,
  ): Promise<BulkOutcome> {
    try {
      await this.outbox.enqueue(ids.map(commandFor));
      return { done: ids, refused: [], unsent: [], error: null };
    } catch (error) {
      return { done: [], refused: [], unsent: ids, error };
    }
  }
}
