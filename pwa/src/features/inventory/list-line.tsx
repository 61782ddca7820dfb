import { IconLayoutGrid, IconLayoutList } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { countOf } from '../../lib/count-of.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import classes from './list-line.module.css';
import type { ListQuery } from './list-query.ts';
import { SortSelect } from './sort-select.tsx';
import type { SortName } from './sorts.ts';
import type { View } from './use-view.ts';

interface ListLineProps {
  readonly query: ListQuery;
  readonly total: number;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onSort: (sort: SortName | null) => void;
}

const VIEWS: readonly { readonly value: View; readonly label: string; readonly icon: ReactNode }[] = [
  { value: 'grid', label: 'Tiles', icon: <IconLayoutGrid size={20} /> },
  { value: 'list', label: 'Lines', icon: <IconLayoutList size={20} /> },
];

/** How much there is, in which order, and how it is drawn. */
export function ListLine({ query, total, view, onView, onSort }: ListLineProps) {
  return (
    <div className={classes.line}>
      <p className={classes.count}>{countOf(total, 'item')}</p>
      <SortSelect query={query} onChange={onSort} />
      <div className={classes.views}>
        <SegmentedControl label="View" iconsOnly segments={VIEWS} value={view} onChange={onView} />
      </div>
    </div>
  );
}
