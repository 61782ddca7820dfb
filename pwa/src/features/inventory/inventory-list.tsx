import { memo, type RefObject, useCallback } from 'react';
import { useMediaQuery } from '../../lib/use-media-query.ts';
import type { ItemList, ListSnapshot } from './item-list.ts';
import { ItemRow } from './item-row.tsx';
import { ItemTile } from './item-tile.tsx';
import type { Selection } from './selection.ts';
import type { View } from './use-view.ts';
import { VirtualItems, type VirtualItemsHandle } from './virtual-items.tsx';

interface InventoryListProps {
  readonly list: ItemList;
  readonly snapshot: ListSnapshot;
  readonly view: View;
  readonly searchText: string;
  readonly deleted: boolean;
  readonly openId: string | null;
  readonly activeIndex: number;
  readonly selecting: boolean;
  readonly selection: Selection;
  readonly handle: RefObject<VirtualItemsHandle | null>;
  readonly onSelect: (id: string, extend: boolean) => void;
  readonly onGone: (id: string) => void;
}

/** The items, as tiles or as lines. */
export const InventoryList = memo(function InventoryList({
  list,
  snapshot,
  view,
  searchText,
  deleted,
  openId,
  activeIndex,
  selecting,
  selection,
  handle,
  onSelect,
  onGone,
}: InventoryListProps) {
  const hover = useMediaQuery('(hover: hover)');
  const View = view === 'grid' ? ItemTile : ItemRow;
  const renderItem = useCallback(
    (id: string, active: boolean, first: boolean) => (
      <View
        id={id}
        searchText={searchText}
        deleted={deleted}
        open={id === openId}
        active={active}
        first={first}
        selected={selection.ids.has(id)}
        selecting={selecting}
        hover={hover}
        onSelect={onSelect}
        onGone={onGone}
      />
    ),
    [View, searchText, deleted, openId, selection, selecting, hover, onSelect, onGone],
  );
  return (
    <VirtualItems
      list={list}
      snapshot={snapshot}
      view={view}
      handle={handle}
      activeIndex={activeIndex}
      renderItem={renderItem}
      onLongPress={(id) => onSelect(id, false)}
    />
  );
});
