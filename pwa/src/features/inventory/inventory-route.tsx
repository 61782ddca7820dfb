import { IconLayoutGrid, IconLayoutList } from '@tabler/icons-react';
import { useCallback, useRef } from 'react';
import { useSession } from '../../graphql/session-context.ts';
import { countOf } from '../../lib/count-of.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useScrollPane } from '../../ui/scroll-pane-context.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { SkeletonRows, SkeletonTiles } from '../../ui/skeleton.tsx';
import { InventoryNothing } from './inventory-nothing.tsx';
import classes from './inventory-route.module.css';
import { ItemRow } from './item-row.tsx';
import { ItemTile } from './item-tile.tsx';
import { isFiltered } from './list-query.ts';
import { SearchField } from './search-field.tsx';
import { SortSelect } from './sort-select.tsx';
import { useItemList } from './use-item-list.ts';
import { useListQuery } from './use-list-query.ts';
import { useView, type View } from './use-view.ts';
import { VirtualItems } from './virtual-items.tsx';

interface InventoryRouteProps {
  /** The item that is open beside the list or in front of it. */
  readonly selectedItemId: string | null;
}

const VIEWS: readonly { readonly value: View; readonly label: string; readonly icon: React.ReactNode }[] = [
  { value: 'grid', label: 'Tiles', icon: <IconLayoutGrid size={20} /> },
  { value: 'list', label: 'Lines', icon: <IconLayoutList size={20} /> },
];

/** Everything in the shop. */
export function InventoryRoute({ selectedItemId }: InventoryRouteProps) {
  usePageTitle(selectedItemId ? '' : 'Inventory');
  const { user } = useSession();
  const pane = useScrollPane();
  const field = useRef<HTMLInputElement>(null);
  const { query, searchText, change } = useListQuery();
  const { view, setView } = useView();
  const settled = useCallback(() => (pane.current?.scrollTop ?? 0) < 40, [pane]);
  const { list, snapshot, stale } = useItemList(query, settled);

  const renderItem = useCallback(
    (id: string) =>
      view === 'grid' ? (
        <ItemTile id={id} searchText={searchText} open={id === selectedItemId} />
      ) : (
        <ItemRow id={id} searchText={searchText} open={id === selectedItemId} />
      ),
    [view, searchText, selectedItemId],
  );

  return (
    <>
      <PageHeader title={user?.shop.name ?? 'Inventory'}>
        <div className={classes.tools}>
          <SearchField
            field={field}
            value={query.search}
            busy={stale}
            onSearch={(search) => change({ search }, { replace: true })}
          />
        </div>
      </PageHeader>
      <PageBody>
        {snapshot.total > 0 ? (
          <div className={classes.line}>
            <p className={classes.count} role="status">
              {countOf(snapshot.total, 'item')}
            </p>
            <SortSelect query={query} onChange={(sort) => change({ sort })} />
            <div className={classes.views}>
              <SegmentedControl label="View" iconsOnly segments={VIEWS} value={view} onChange={setView} />
            </div>
          </div>
        ) : null}
        <InventoryNothing
          snapshot={snapshot}
          narrowed={query.search !== '' || isFiltered(query)}
          onRetry={() => void list.retry()}
          onClear={() => change({ ...query, search: '' })}
        />
        {snapshot.status === 'waiting' ? view === 'grid' ? <SkeletonTiles /> : <SkeletonRows /> : null}
        <div className={classes.items} aria-busy={stale}>
          <VirtualItems key={view} list={list} snapshot={snapshot} view={view} renderItem={renderItem} />
        </div>
      </PageBody>
    </>
  );
}
