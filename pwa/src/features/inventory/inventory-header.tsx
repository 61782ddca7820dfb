import { IconCheckupList, IconX } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { wholeNumber } from '../../lib/count-of.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { FilterButton } from './filter-button.tsx';
import classes from './inventory-header.module.css';
import type { ListQuery } from './list-query.ts';
import { SearchField } from './search-field.tsx';

interface InventoryHeaderProps {
  readonly shopName: string;
  readonly query: ListQuery;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly busy: boolean;
  readonly selecting: boolean;
  readonly selectedCount: number;
  readonly total: number;
  readonly filterCount: number;
  readonly onSearch: (text: string) => void;
  readonly onFilter: () => void;
  readonly onSelect: () => void;
  readonly onSelectAll: () => void;
  readonly onLeave: () => void;
}

/** The name of the shop and the search; while items are chosen, how many. */
export function InventoryHeader(props: InventoryHeaderProps) {
  const { selecting, selectedCount, total } = props;
  const actions = selecting ? (
    <>
      <Button variant="quiet" disabled={selectedCount >= total} onClick={props.onSelectAll}>
        All
      </Button>
      <IconButton label="Leave the choice" onClick={props.onLeave}>
        <IconX size={24} />
      </IconButton>
    </>
  ) : total > 0 ? (
    <IconButton label="Choose several" onClick={props.onSelect}>
      <IconCheckupList size={24} />
    </IconButton>
  ) : null;
  return (
    <PageHeader title={selecting ? `${wholeNumber(selectedCount)} chosen` : props.shopName} actions={actions}>
      <div className={classes.tools}>
        <SearchField
          field={props.field}
          value={props.query.search}
          busy={props.busy}
          onSearch={props.onSearch}
        />
        <FilterButton count={props.filterCount} onOpen={props.onFilter} />
      </div>
    </PageHeader>
  );
}
