import { IconX } from '@tabler/icons-react';
import type { ItemFacetsQuery, ItemStatus } from '../../graphql/generated/graphql.ts';
import { Chip, ChipGroup } from '../../ui/chip.tsx';
import { ITEM_STATUS_WORDS } from '../../ui/words.ts';
import { activeFilters } from './active-filters.ts';
import classes from './filter-row.module.css';
import type { ListQuery } from './list-query.ts';

interface FilterRowProps {
  readonly query: ListQuery;
  readonly facets: ItemFacetsQuery['itemFacets'] | undefined;
  readonly currencyCode: string;
  readonly onChange: (change: Partial<ListQuery>) => void;
}

const STATUSES: readonly ItemStatus[] = ['ACTIVE', 'DRAFT', 'SOLD', 'ARCHIVED'];

/** What narrows the list, each to be taken away by a tap, and the states that people switch between all day. */
export function FilterRow({ query, facets, currencyCode, onChange }: FilterRowProps) {
  const filters = activeFilters({ ...query, status: [] }, currencyCode);
  const counts = new Map(facets?.status.map(({ value, count }) => [value, count]));
  const statuses = STATUSES.filter((status) => query.status.includes(status) || counts.get(status));
  if (filters.length === 0 && statuses.length === 0) return null;
  return (
    <div className={classes.row}>
      <ChipGroup label="Filters" layout="scroll">
        {filters.map(({ key, label, without }) => (
          <button
            key={key}
            type="button"
            className={classes.removable}
            aria-label={`Remove the filter ${label}`}
            onClick={() => onChange(without)}
          >
            {label}
            <IconX size={16} aria-hidden="true" />
          </button>
        ))}
        {statuses.map((status) => {
          const selected = query.status.includes(status);
          return (
            <Chip
              key={status}
              selected={selected}
              count={counts.get(status) ?? 0}
              onToggle={() =>
                onChange({
                  status: selected
                    ? query.status.filter((other) => other !== status)
                    : [...query.status, status],
                })
              }
            >
              {ITEM_STATUS_WORDS[status]}
            </Chip>
          );
        })}
      </ChipGroup>
    </div>
  );
}
