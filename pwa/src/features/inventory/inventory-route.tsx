import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { describeFailure } from '../../graphql/failure.ts';
import { useSession } from '../../graphql/session-context.ts';
import { countOf } from '../../lib/count-of.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import { useScrollPane } from '../../ui/scroll-pane-context.ts';
import { SkeletonRows, SkeletonTiles } from '../../ui/skeleton.tsx';
import { useToasts } from '../../ui/toast-context.ts';
import { activeFilters } from './active-filters.ts';
import { FilterRow } from './filter-row.tsx';
import { InventoryHeader } from './inventory-header.tsx';
import { InventoryList } from './inventory-list.tsx';
import classes from './inventory-route.module.css';
import { ListLine } from './list-line.tsx';
import { EVERYTHING, isFiltered, queryKey } from './list-query.ts';
import { NewItems } from './new-items.tsx';
import { NewsButton } from './news-button.tsx';
import { PullSign } from './pull-sign.tsx';
import { useFacets } from './use-facets.ts';
import { useFirstSight } from './use-first-sight.ts';
import { useItemList } from './use-item-list.ts';
import { useListKeys } from './use-list-keys.ts';
import { useListQuery } from './use-list-query.ts';
import { useLiveList } from './use-live-list.ts';
import { useSelection } from './use-selection.ts';
import { useView } from './use-view.ts';
import type { VirtualItemsHandle } from './virtual-items.tsx';

const InventoryNothing = lazy(async () => ({
  default: (await import(/* webpackChunkName: "nothing" */ './inventory-nothing.tsx')).InventoryNothing,
}));
const FilterSheet = lazy(async () => ({
  default: (await import(/* webpackChunkName: "filter" */ './filter-sheet.tsx')).FilterSheet,
}));
const BulkPanel = lazy(async () => ({
  default: (await import(/* webpackChunkName: "bulk" */ './bulk-panel.tsx')).BulkPanel,
}));
const ShortcutsSheet = lazy(async () => ({
  default: (await import(/* webpackChunkName: "shortcuts" */ './shortcuts-sheet.tsx')).ShortcutsSheet,
}));

interface InventoryRouteProps {
  /** The item that is open beside the list or in front of it. */
  readonly selectedItemId: string | null;
}

/** Close enough to the top that what is new may appear there without moving what is read. */
const TOP_PIXELS = 40;

/** Everything in the shop. */
export function InventoryRoute({ selectedItemId }: InventoryRouteProps) {
  usePageTitle(selectedItemId ? '' : 'Inventory');
  const { user } = useSession();
  const currencyCode = user?.shop.currencyCode ?? 'USD';
  const navigate = useNavigate();
  const toasts = useToasts();
  const pane = useScrollPane();
  const field = useRef<HTMLInputElement>(null);
  const handle = useRef<VirtualItemsHandle>(null);
  const [sheet, setSheet] = useState<'filter' | 'keys' | null>(null);
  const [active, setActive] = useState(0);
  const { query, searchText, change } = useListQuery();
  const { view, setView } = useView();
  const choice = useSelection(queryKey(query));
  const { selecting, selection } = choice;

  const settled = useCallback(() => (pane.current?.scrollTop ?? 0) < TOP_PIXELS, [pane]);
  const { list, snapshot, stale } = useItemList(query, settled);
  const { facets, refetch } = useFacets(query, () => void list.refresh(settled));
  useLiveList(list, settled);
  const { ids, total } = snapshot;
  // Tiles are drawn in parts, so that a long list does not hold up a finger.
  const drawn = useDeferredValue(useMemo(() => ({ list, snapshot }), [list, snapshot]));
  const beginning = (): boolean =>
    queryKey(query) === queryKey(EVERYTHING) &&
    window.location.pathname === '/' &&
    window.location.search === '' &&
    snapshot.status === 'ready' &&
    total > 0 &&
    !selecting &&
    sheet === null &&
    settled();
  useFirstSight({ beginning, ids, nothing: snapshot.status !== 'waiting' && total === 0 });
  const narrowed = query.search !== '' || isFiltered(query);

  const onGone = useCallback((id: string) => void list.remove([id]), [list]);
  const { toggle, extendTo } = choice;
  const onSelect = useCallback(
    (id: string, extend: boolean) => (extend ? extendTo(id, list.getSnapshot().ids) : toggle(id)),
    [toggle, extendTo, list],
  );

  async function chooseAll(): Promise<void> {
    try {
      choice.choose(await list.loadAll());
    } catch (error) {
      toasts.show({ tone: 'danger', message: describeFailure(error, 'Your choice is as it was.') });
    }
  }

  /** The item that keys act on: the one they were at last, or the first in view where that is far away. */
  function current(): number {
    const element = document.activeElement?.closest<HTMLElement>('[data-index]');
    if (element && pane.current?.contains(element)) return Number(element.dataset.index);
    return handle.current?.firstInView() ?? 0;
  }

  useListKeys(pane, {
    move(step, unit) {
      const inList = document.activeElement?.closest('[data-index]') != null;
      const distance = step * (unit === 'line' ? (handle.current?.columns ?? 1) : 1);
      const next = inList ? current() + distance : current();
      if (next < 0 || next >= ids.length) return;
      setActive(next);
      handle.current?.focus(next);
    },
    open() {
      const id = ids[current()];
      if (id) void navigate({ pathname: `/items/${id}`, search: searchText });
    },
    toggle() {
      const index = current();
      const id = ids[index];
      if (!id) return;
      setActive(index);
      choice.toggle(id);
    },
    selectAll: () => void chooseAll(),
    leave: choice.leave,
    search: () => field.current?.select(),
    filter: () => setSheet('filter'),
    refresh: () => void list.refresh(settled),
    help: () => setSheet('keys'),
  });

  function takeNews(): void {
    list.takeNews();
    pane.current?.scrollTo({ top: 0 });
  }

  return (
    <>
      <InventoryHeader
        shopName={user?.shop.name ?? 'Inventory'}
        query={query}
        field={field}
        busy={stale}
        selecting={selecting}
        selectedCount={selection.ids.size}
        total={total}
        filterCount={activeFilters(query, currencyCode).length}
        onSearch={(search) => change({ search }, { replace: true })}
        onFilter={() => setSheet('filter')}
        onSelect={choice.start}
        onSelectAll={() => void chooseAll()}
        onLeave={choice.leave}
      />
      <PageBody>
        {query.deleted ? null : <NewItems />}
        <PullSign onRefresh={() => list.refresh()} />
        <NewsButton count={selecting ? 0 : snapshot.news} onShow={takeNews} />
        {total > 0 || narrowed ? (
          <FilterRow query={query} facets={facets} currencyCode={currencyCode} onChange={change} />
        ) : null}
        {total > 0 ? (
          <ListLine
            query={query}
            total={total}
            view={view}
            onView={setView}
            onSort={(sort) => change({ sort })}
          />
        ) : null}
        {snapshot.status === 'ready' && snapshot.error && navigator.onLine ? (
          <div className={classes.notice}>
            <Notice
              tone="attention"
              action={
                <Button loading={snapshot.refreshing} onClick={() => void list.retry()}>
                  Try again
                </Button>
              }
            >
              {describeFailure(snapshot.error, 'What you see was seen here before.')}
            </Notice>
          </div>
        ) : null}
        {snapshot.status !== 'waiting' && total === 0 ? (
          <Suspense fallback={null}>
            <InventoryNothing
              snapshot={snapshot}
              narrowed={narrowed}
              deleted={query.deleted}
              onRetry={() => void list.retry()}
              onClear={() => change({ ...EVERYTHING, sort: query.sort })}
            />
          </Suspense>
        ) : null}
        {snapshot.status === 'waiting' ? view === 'grid' ? <SkeletonTiles /> : <SkeletonRows /> : null}
        <div className={classes.items} aria-busy={stale}>
          <InventoryList
            list={drawn.list}
            snapshot={drawn.snapshot}
            view={view}
            searchText={searchText}
            deleted={query.deleted}
            openId={selectedItemId}
            activeIndex={Math.min(active, Math.max(0, total - 1))}
            selecting={selecting}
            selection={selection}
            handle={handle}
            onSelect={onSelect}
            onGone={onGone}
          />
        </div>
        <p className={classes.spoken} role="status">
          {stale ? '' : snapshot.status === 'ready' ? countOf(total, 'item') : ''}
        </p>
      </PageBody>
      <Suspense fallback={null}>
        {selecting ? (
          <BulkPanel
            ids={[...selection.ids]}
            deleted={query.deleted}
            currencyCode={currencyCode}
            facets={facets}
            onDone={(left) => {
              choice.choose(left);
              refetch();
            }}
          />
        ) : null}
        {sheet === 'filter' ? (
          <FilterSheet
            query={query}
            currencyCode={currencyCode}
            onClose={() => setSheet(null)}
            onApply={(next) => {
              setSheet(null);
              change(next);
            }}
          />
        ) : null}
        {sheet === 'keys' ? <ShortcutsSheet onClose={() => setSheet(null)} /> : null}
      </Suspense>
    </>
  );
}
