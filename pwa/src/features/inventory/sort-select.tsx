import { IconChevronDown } from '@tabler/icons-react';
import type { ListQuery } from './list-query.ts';
import classes from './sort-select.module.css';
import { SORTS, type SortName } from './sorts.ts';

interface SortSelectProps {
  readonly query: ListQuery;
  readonly onChange: (sort: SortName | null) => void;
}

/** The order of the list: the system's own picker behind a quiet word. */
export function SortSelect({ query, onChange }: SortSelectProps) {
  const natural = query.search.trim() ? 'Best match' : null;
  const value = query.sort ?? (natural ? '' : 'changed');
  return (
    <span className={classes.sort}>
      <select
        aria-label="Order"
        className={classes.select}
        value={value}
        onChange={(event) => {
          const chosen = event.currentTarget.value as SortName | '';
          onChange(chosen === '' || (chosen === 'changed' && !natural) ? null : chosen);
        }}
      >
        {natural ? <option value="">{natural}</option> : null}
        {Object.entries(SORTS).map(([name, { label }]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
      <IconChevronDown className={classes.sign} size={16} aria-hidden="true" />
    </span>
  );
}
