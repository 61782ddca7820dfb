import { badUserInput, decodeCursor, encodeCursor } from '../shared/cursor.ts';
import { toMinorUnits } from '../shared/money.ts';
import type { ShopService } from '../shops/shop.service.ts';
import type { ItemChangesRepository } from './item-changes.repository.ts';
import type { ItemCompanions } from './item-companion.ts';
import type { ItemFacetsRepository } from './item-facets.repository.ts';
import type { ItemFilter, ItemOrder } from './item-filter.inputs.ts';
import type { ResolvedFilter } from './item-filter.sql.ts';
import type { ItemListRepository } from './item-list.repository.ts';
import type { InventoryItemConnection, ItemChangePage, ItemFacets } from './item-list.types.ts';
import { type PageArguments, pageRequest, pageSize } from './item-page.ts';
import type { ItemText } from './item-text.ts';

const MAX_CHANGES = 500;

/** What a request asks of a list. */
export interface AskedOfItems {
  /** True for a field of the list, or one below it. */
  asks(path: string): boolean;
  /** How PostgreSQL writes the items, where they go into the answer as they are and nowhere else. */
  readonly text: ItemText | null;
}

/** Lists, counts and changes of the inventory. */
export class ItemListService {
  constructor(
    private readonly list: ItemListRepository,
    private readonly facetCounts: ItemFacetsRepository,
    private readonly changeLog: ItemChangesRepository,
    private readonly shops: ShopService,
    private readonly companions: ItemCompanions,
  ) {}

  /** One page. The total is counted, and what hangs on items read, only where it is asked for. */
  async items(
    shopId: string,
    filter: ItemFilter | null | undefined,
    order: ItemOrder | null | undefined,
    page: PageArguments,
    { asks, text }: AskedOfItems,
  ): Promise<InventoryItemConnection> {
    const request = pageRequest(page);
    const resolved = await this.resolve(shopId, filter);
    const along = () =>
      this.companions.wanted((field) => asks(`nodes.${field}`) || asks(`edges.node.${field}`));
    const [found, totalCount] = await Promise.all([
      text
        ? this.list.pageAsText(shopId, resolved, order, request, text)
        : this.list.page(shopId, resolved, order, request, along()),
      asks('totalCount') ? this.list.count(shopId, resolved) : 0,
    ]);
    const { edges, hasMore } = found;
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      totalCount,
      pageInfo: {
        hasNextPage: request.backwards ? request.cursor !== null : hasMore,
        hasPreviousPage: request.backwards ? hasMore : request.cursor !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  async facets(shopId: string, filter: ItemFilter | null | undefined): Promise<ItemFacets> {
    return this.facetCounts.count(shopId, await this.resolve(shopId, filter));
  }

  /** What changed behind the cursor, deletions included; without one, everything there is. */
  async changes(shopId: string, after: string | null | undefined, first: number): Promise<ItemChangePage> {
    const size = pageSize('first', first, MAX_CHANGES);
    const { last, ...page } = await this.changeLog.since(shopId, readSequence(after), size);
    return { ...page, cursor: encodeCursor([last]) };
  }

  /** Prices are compared in minor units of the shop's currency. */
  private async resolve(shopId: string, filter: ItemFilter | null | undefined): Promise<ResolvedFilter> {
    const { priceMin, priceMax, ...rest } = filter ?? {};
    if (priceMin == null && priceMax == null) {
      return rest;
    }
    const { currencyCode } = await this.shops.get(shopId);
    const units = (name: string, amount: string | null | undefined) => {
      const value = amount == null ? null : toMinorUnits(amount, currencyCode);
      if (amount != null && value === null) {
        throw badUserInput(`"${name}" is not an amount in ${currencyCode}.`);
      }
      return value;
    };
    return {
      ...rest,
      priceMinMinor: units('priceMin', priceMin),
      priceMaxMinor: units('priceMax', priceMax),
    };
  }
}

function readSequence(cursor: string | null | undefined): string {
  if (cursor == null) {
    return '0';
  }
  const [sequence] = decodeCursor(cursor, 1);
  if (typeof sequence !== 'string' || !/^\d{1,18}$/.test(sequence)) {
    throw badUserInput('This cursor does not belong to itemChanges. Start again without it.');
  }
  return sequence;
}
