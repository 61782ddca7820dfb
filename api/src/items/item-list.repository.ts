import { createHash } from 'node:crypto';
import type { Database } from '../infra/db/database.ts';
import { SqlParameters } from '../infra/db/sql-parameters.ts';
import { bring, type ItemCompanion } from './item-companion.ts';
import type { ItemOrder } from './item-filter.inputs.ts';
import { filterConditions, type LivePostings, type ResolvedFilter } from './item-filter.sql.ts';
import type { InventoryItemEdge } from './item-list.types.ts';
import { cursorCondition, orderClause, rowCursor, type SqlOrder, sqlOrder } from './item-order.sql.ts';
import type { PageRequest } from './item-page.ts';
import { ITEM_JSON, itemOfJson } from './item-row.ts';
import { searchWords } from './item-search.sql.ts';

/** Items in their order, each with its cursor. */
export interface ItemPage {
  readonly edges: InventoryItemEdge[];
  /** True where there is more in the direction of reading. */
  readonly hasMore: boolean;
}

/** Reads lists of items, each by one statement that is prepared once per connection. */
export class ItemListRepository {
  constructor(
    private readonly database: Database,
    private readonly postings: LivePostings,
  ) {}

  async page(
    shopId: string,
    filter: ResolvedFilter,
    order: ItemOrder | null | undefined,
    page: PageRequest,
    companions: readonly ItemCompanion[] = [],
  ): Promise<ItemPage> {
    const parameters = new SqlParameters();
    const conditions = [filterConditions(shopId, filter, parameters, this.postings)];
    const by = sqlOrder(order, filter.search, parameters);
    if (page.cursor !== null) {
      conditions.push(cursorCondition(by, page.cursor, page.backwards, parameters));
    }
    const place = by.type === 'timestamptz' ? isoText(by.expression) : `(${by.expression})::text`;
    const sorting = orderClause(by, page.backwards);
    // What comes along is computed for the rows of the page alone, not for all that were sorted.
    const along = companions.map((companion) => companion.sql('i'));
    const row = `json_build_array(${[ITEM_JSON, 'i.place', ...along].join(', ')})`;
    const text = `SELECT json_agg(${row} ORDER BY ${sorting}) AS page FROM (
        SELECT i.*, ${place} AS place FROM inventory_items i
        WHERE ${conditions.join(' AND ')} ORDER BY ${sorting} LIMIT ${parameters.add(page.size + 1)}
      ) i`;
    const [answer] = await this.read<{ page: PageRow[] | null }>(text, parameters, filter.search);
    const found = answer?.page ?? [];
    const edges = found.slice(0, page.size).map((row) => toEdge(row, by, companions));
    return { edges: page.backwards ? edges.reverse() : edges, hasMore: found.length > page.size };
  }

  async count(shopId: string, filter: ResolvedFilter): Promise<number> {
    const parameters = new SqlParameters();
    const where = filterConditions(shopId, filter, parameters, this.postings);
    const text = `SELECT count(*)::int AS count FROM inventory_items i WHERE ${where}`;
    const [row] = await this.read<{ count: number }>(text, parameters, filter.search);
    return row?.count ?? 0;
  }

  /** Prepares what recurs. A search has as many shapes as it has words, so it is sent as it is. */
  private read<Row extends object>(
    text: string,
    parameters: SqlParameters,
    search: string | null | undefined,
  ): Promise<Row[]> {
    if (searchWords(search).length > 0) {
      return this.database.query<Row[]>(text, parameters.values);
    }
    const name = `items_${createHash('sha1').update(text).digest('base64url')}`;
    return this.database.read<Row>({ name, text }, parameters.values);
  }
}

/** An item, the row's place in the order, and what comes along, in the order of the companions. */
type PageRow = readonly [item: readonly unknown[], place: string, ...along: unknown[]];

function toEdge(
  [json, place, ...along]: PageRow,
  by: SqlOrder,
  companions: readonly ItemCompanion[],
): InventoryItemEdge {
  const node = itemOfJson(json);
  bring(node, new Map(companions.map((companion, index) => [companion, companion.read(along[index])])));
  return {
    node,
    // Made where it is asked for: most readers want those of the page's ends at most.
    get cursor() {
      return rowCursor(by, place, node.id);
    },
  };
}

/** A timestamp as text that PostgreSQL reads back exactly. */
const isoText = (expression: string): string =>
  `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
