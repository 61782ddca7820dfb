import { lazy, Suspense, useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { DESKTOP_QUERY, useMediaQuery } from '../lib/use-media-query.ts';
import { PageBody } from '../ui/page-body.tsx';
import { ScrollPane } from '../ui/scroll-pane.tsx';
import { SkeletonRows, SkeletonTiles } from '../ui/skeleton.tsx';
import { TwoPane } from '../ui/two-pane.tsx';

const InventoryRoute = lazy(async () => ({
  default: (await import(/* webpackChunkName: "inventory" */ '../features/inventory/inventory-route.tsx'))
    .InventoryRoute,
}));
const ItemRoute = lazy(async () => ({
  default: (await import(/* webpackChunkName: "item" */ '../features/item/item-route.tsx')).ItemRoute,
}));

/**
 * The inventory and the item that was chosen from it. Both addresses share this element, so the list keeps
 * its place, and the query of the list travels along. A phone that opens an item by its address does not load
 * the list behind it.
 */
export function InventoryPanes() {
  const { id } = useParams();
  const { search } = useLocation();
  const desktop = useMediaQuery(DESKTOP_QUERY);
  const listInView = id === undefined || desktop;
  const [listSeen, setListSeen] = useState(listInView);
  if (listInView && !listSeen) setListSeen(true);

  const list = listSeen ? (
    <ScrollPane>
      <Suspense fallback={<Waiting rows={id !== undefined} />}>
        <InventoryRoute selectedItemId={id ?? null} />
      </Suspense>
    </ScrollPane>
  ) : null;
  const detail =
    id === undefined ? null : (
      <ScrollPane key={id}>
        <Suspense fallback={<Waiting rows />}>
          <ItemRoute itemId={id} backTo={desktop ? undefined : `/${search}`} />
        </Suspense>
      </ScrollPane>
    );
  return <TwoPane list={list} detail={detail} />;
}

function Waiting({ rows }: { readonly rows: boolean }) {
  return <PageBody>{rows ? <SkeletonRows /> : <SkeletonTiles />}</PageBody>;
}
