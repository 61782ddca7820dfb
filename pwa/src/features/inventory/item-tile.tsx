import { useFragment } from '@apollo/client/react';
import { memo } from 'react';
import { Link } from 'react-router';
import { ItemCardFragment } from '../../graphql/inventory.ts';
import { classNames } from '../../lib/class-names.ts';
import { formatMoney } from '../../lib/money.ts';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import { ItemStatusBadge } from '../../ui/status-badge.tsx';
import classes from './item-tile.module.css';
import { PostedOn } from './posted-on.tsx';

interface ItemTileProps {
  readonly id: string;
  readonly searchText: string;
  /** Whether this item is open beside the list. */
  readonly open: boolean;
}

/** An item as a picture with its price and name. */
export const ItemTile = memo(function ItemTile({ id, searchText, open }: ItemTileProps) {
  const { data: item, complete } = useFragment({
    fragment: ItemCardFragment,
    fragmentName: 'ItemCard',
    from: { __typename: 'InventoryItem', id },
  });
  if (!complete) return null;
  return (
    <Link
      to={{ pathname: `/items/${id}`, search: searchText }}
      className={classNames(classes.tile, item.status === 'SOLD' && classes.sold)}
      aria-current={open ? 'true' : undefined}
    >
      <PhotoTile src={item.coverImage?.url ?? null} thumbhash={item.coverImage?.thumbhash} alt="">
        {item.status === 'ACTIVE' ? null : (
          <span className={classes.badge}>
            <ItemStatusBadge status={item.status} />
          </span>
        )}
        <PostedOn postings={item.postings} overPhoto />
      </PhotoTile>
      <span className={classes.line}>
        <span className={item.price ? classes.price : classes.noPrice}>
          {item.price ? formatMoney(item.price) : 'No price'}
        </span>
        {item.quantity === 1 ? null : <span className={classes.quantity}>× {item.quantity}</span>}
      </span>
      <span className={classes.title}>{item.title || 'Untitled'}</span>
    </Link>
  );
});
