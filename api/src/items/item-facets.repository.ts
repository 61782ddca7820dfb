import type { Database } from '../infra/db/database.ts';
import { SqlParameters } from '../infra/db/sql-parameters.ts';
import {
  type FacetPart,
  filterConditions,
  type LivePostings,
  type ResolvedFilter,
} from './item-filter.sql.ts';
import type { ItemFacets } from './item-list.types.ts';

/** Choices that are shown of one facet; beyond that a person searches instead. */
const MAX_CHOICES = 100;

/** Counts for the filter screen, all in one statement. */
export class ItemFacetsRepository {
  constructor(
    private readonly database: Database,
    private readonly postings: LivePostings,
  ) {}

  async count(shopId: string, filter: ResolvedFilter): Promise<ItemFacets> {
    const parameters = new SqlParameters();
    const where = (without?: FacetPart) =>
      filterConditions(shopId, filter, parameters, this.postings, without);
    const items = 'FROM inventory_items i';
    const parts = [
      `SELECT 'total' AS facet, '' AS value, count(*)::int AS count ${items} WHERE ${where()}`,
      choices('status', 'i.status::text', `${items} WHERE ${where('status')}`),
      choices('category', 'i.category', `${items} WHERE i.category IS NOT NULL AND ${where('category')}`),
      choices(
        'condition',
        'i.condition::text',
        `${items} WHERE i.condition IS NOT NULL AND ${where('condition')}`,
      ),
      choices(
        'platform',
        'live.platform::text',
        `${items} CROSS JOIN LATERAL (${this.postings.platformsOf('i')}) live WHERE ${where('platform')}`,
      ),
      choices('tags', 'tag', `${items} CROSS JOIN LATERAL unnest(i.tags) tag WHERE ${where('tags')}`),
    ];
    const rows = await this.database.query<{ facet: keyof ItemFacets; value: string; count: number }[]>(
      parts.map((part) => `(${part})`).join(' UNION ALL '),
      parameters.values,
    );
    const of = (facet: keyof ItemFacets) =>
      rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count }));
    return {
      total: rows.find((row) => row.facet === 'total')?.count ?? 0,
      status: of('status'),
      category: of('category'),
      condition: of('condition'),
      platform: of('platform'),
      tags: of('tags'),
    };
  }
}

/** The most frequent values of an expression, in an order that is the same every time. */
function choices(facet: FacetPart, expression: string, from: string): string {
  return `SELECT '${facet}' AS facet, ${expression} AS value, count(*)::int AS count ${from}
    GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT ${MAX_CHOICES}`;
}
