import { createHash } from 'node:crypto';
import type { Database } from '../infra/db/database.ts';
import { SqlParameters } from '../infra/db/sql-parameters.ts';
import type { InventoryItem } from './item.entity.ts';
import { bring, type ItemCompanion } from './item-companion.ts';
import type { ItemOrder } from './item-filter.inputs.ts';
import { filterConditions, type LivePostings, type ResolvedFilter } from './item-filter.sql.ts';
import { cursorCondition, orderClause, rowCursor, type SqlOrder, sqlOrder } from './item-order.sql.ts';
import type { PageRequest } from './item-page.ts';
import { type ItemJson, itemJson, itemOfJson } from './item-row.ts';
import { searchWords } from './item-search.sql.ts';

/** Items in their order, each with its cursor. */
export interface ItemPage {
  readonly rows: { readonly item: InventoryItem; readonly cursor: string }[];
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
    const text = `SELECT ${itemJson()} AS item, i.place, json_build_array(${along.join(', ')}) AS along FROM (
        SELECT i.*, ${place} AS place FROM inventory_items i
        WHERE ${conditions.join(' AND ')} ORDER BY ${sorting} LIMIT ${parameters.add(page.size + 1)}
      ) i ORDER BY ${sorting}`;
    const found = await this.read<PageRow>(text, parameters, filter.search);
    const rows = found.slice(0, page.size).map((row) => toPageRow(row, by, companions));
    return { rows: page.backwards ? rows.reverse() : rows, hasMore: found.length > page.size };
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

/** An item with the row's place in the order, and what comes along, in the order of the companions. */
interface PageRow {
  readonly item: ItemJson;
  readonly place: string;
  readonly along: readonly unknown[];
}

function toPageRow(
  { item: json, place, along }: PageRow,
  by: SqlOrder,
  companions: readonly ItemCompanion[],
): ItemPage['rows'][number] {
  const item = itemOfJson(json);
  bring(item, new Map(companions.map((companion, index) => [companion, companion.read(along[index])])));
  return { item, cursor: rowCursor(by, place, json.id) };
}

/** A timestamp as text that PostgreSQL reads back exactly. */
const isoText = (expression: string): string =>
  `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
