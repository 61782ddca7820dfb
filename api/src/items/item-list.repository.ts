import { createHash } from 'node:crypto';
import type { Database } from '../infra/db/database.ts';
import { SqlParameters } from '../infra/db/sql-parameters.ts';
import type { InventoryItem } from './item.entity.ts';
import { bring, type ItemCompanion } from './item-companion.ts';
import type { ItemOrder } from './item-filter.inputs.ts';
import { filterConditions, type LivePostings, type ResolvedFilter } from './item-filter.sql.ts';
import type { InventoryItemEdge } from './item-list.types.ts';
import { cursorCondition, orderClause, rowCursor, type SqlOrder, sqlOrder } from './item-order.sql.ts';
import type { PageRequest } from './item-page.ts';
import { ITEM_SHAPE } from './item-row.ts';
import { searchWords } from './item-search.sql.ts';
import type { ItemText } from './item-text.ts';

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

  /** Items with what comes along with them. */
  async page(
    shopId: string,
    filter: ResolvedFilter,
    order: ItemOrder | null | undefined,
    page: PageRequest,
    companions: readonly ItemCompanion[] = [],
  ): Promise<ItemPage> {
    const { by, rows, sorting, parameters } = this.pageRows(shopId, filter, order, page);
    // What comes along is computed for the rows of the page alone, not for all that were sorted.
    const along = companions.map((companion) => companion.sql('i'));
    const row = `json_build_array(${[ITEM_SHAPE.sql, 'i.place', ...along].join(', ')})`;
    const text = `SELECT json_agg(${row} ORDER BY ${sorting}) AS page FROM (${rows}) i`;
    const [answer] = await this.read<{ page: PageRow[] | null }>(text, parameters, filter.search);
    return pageOf(page, answer?.page ?? [], (row) => toEdge(row, by, companions));
  }

  /** Items that PostgreSQL wrote as a client asked for them: nothing else can be read from them. */
  async pageAsText(
    shopId: string,
    filter: ResolvedFilter,
    order: ItemOrder | null | undefined,
    page: PageRequest,
    itemText: ItemText,
  ): Promise<ItemPage> {
    const { by, rows, sorting, parameters } = this.pageRows(shopId, filter, order, page);
    const text = `SELECT ${itemText.sql} AS item, i.place, i.id FROM (${rows}) i ORDER BY ${sorting}`;
    const found = await this.read<TextRow>(text, parameters, filter.search);
    return pageOf(page, found, ({ item, place, id }) => {
      // Whoever asks for more than was planned goes past this: see ItemTexts.
      const node = itemText.row(item) as unknown as InventoryItem;
      return edge(node, () => rowCursor(by, place, id));
    });
  }

  async count(shopId: string, filter: ResolvedFilter): Promise<number> {
    const parameters = new SqlParameters();
    const where = filterConditions(shopId, filter, parameters, this.postings);
    const text = `SELECT count(*)::int AS count FROM inventory_items i WHERE ${where}`;
    const [row] = await this.read<{ count: number }>(text, parameters, filter.search);
    return row?.count ?? 0;
  }

  /** The SQL of one row more than the page has, so that it shows whether there are more. */
  private pageRows(
    shopId: string,
    filter: ResolvedFilter,
    order: ItemOrder | null | undefined,
    page: PageRequest,
  ) {
    const parameters = new SqlParameters();
    const conditions = [filterConditions(shopId, filter, parameters, this.postings)];
    const by = sqlOrder(order, filter.search, parameters);
    if (page.cursor !== null) {
      conditions.push(cursorCondition(by, page.cursor, page.backwards, parameters));
    }
    const place = by.type === 'timestamptz' ? isoText(by.expression) : `(${by.expression})::text`;
    const sorting = orderClause(by, page.backwards);
    const rows = `
        SELECT i.*, ${place} AS place FROM inventory_items i
        WHERE ${conditions.join(' AND ')} ORDER BY ${sorting} LIMIT ${parameters.add(page.size + 1)}`;
    return { by, rows, sorting, parameters };
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

interface TextRow {
  readonly item: string;
  readonly place: string;
  readonly id: string;
}

function pageOf<Row>(
  page: PageRequest,
  found: readonly Row[],
  toEdge: (row: Row) => InventoryItemEdge,
): ItemPage {
  const edges = found.slice(0, page.size).map(toEdge);
  return { edges: page.backwards ? edges.reverse() : edges, hasMore: found.length > page.size };
}

function toEdge(
  [json, place, ...along]: PageRow,
  by: SqlOrder,
  companions: readonly ItemCompanion[],
): InventoryItemEdge {
  const node = ITEM_SHAPE.read(json);
  bring(node, new Map(companions.map((companion, index) => [companion, companion.read(along[index])])));
  return edge(node, () => rowCursor(by, place, node.id));
}

/** The cursor is made where it is asked for: most readers want those of the page's ends at most. */
const edge = (node: InventoryItem, cursor: () => string): InventoryItemEdge => ({
  node,
  get cursor() {
    return cursor();
  },
});

/** A timestamp as text that PostgreSQL reads back exactly. */
const isoText = (expression: string): string =>
  `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
