import { useFragment } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import type { ItemCardFragment as ItemCard } from '../../graphql/generated/graphql.ts';
import { ItemCardFragment } from '../../graphql/inventory.ts';
import { useBrought } from '../../offline/use-brought.ts';
import { useShownItem } from '../../offline/use-shown-item.ts';

/** What every way to draw an item is given. */
export interface ItemViewProps {
  readonly id: string;
  /** The query of the list, to carry along in the link. */
  readonly searchText: string;
  /** Whether the list shows what was deleted. */
  readonly deleted: boolean;
  /** Whether this item is open beside the list. */
  readonly open: boolean;
  /** The one item that the Tab key leads to; arrow keys lead on from there. */
  readonly active: boolean;
  /** Among those that are in view when the list opens. */
  readonly first: boolean;
  readonly selected: boolean;
  readonly selecting: boolean;
  /** Whether there is a pointer for which a box can show itself. */
  readonly hover: boolean;
  readonly onSelect: (id: string, extend: boolean) => void;
  /** The item is not here any more, or no longer belongs to this list. */
  readonly onGone: (id: string) => void;
}

/**
 * The item as the cache knows it, kept up to date by whoever changes it; where it is not in memory, it is brought
 * from the device. Null until then, and where it has gone: another screen or another device may have deleted it,
 * and the list is told so.
 */
export function useItemCard({ id, deleted, onGone }: ItemViewProps): ItemCard | null {
  const { data, complete } = useFragment({
    fragment: ItemCardFragment,
    fragmentName: 'ItemCard',
    from: { __typename: 'InventoryItem', id },
  });
  const looking = useBrought(id, complete);
  const shown = useShownItem(id, complete ? data : null);
  const item = shown && (shown.deletedAt !== null) === deleted ? shown : null;
  const gone = item === null && !looking;
  const tell = useEffectEvent(() => onGone(id));
  useEffect(() => {
    if (gone) tell();
  }, [gone]);
  return item;
}
