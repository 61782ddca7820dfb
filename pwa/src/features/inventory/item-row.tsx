import { useFragment } from '@apollo/client/react';
import { memo } from 'react';
import { Link } from 'react-router';
import { ItemCardFragment } from '../../graphql/inventory.ts';
import { formatMoney } from '../../lib/money.ts';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import { ItemStatusBadge } from '../../ui/status-badge.tsx';
import classes from './item-row.module.css';
import { PostedOn } from './posted-on.tsx';

interface ItemRowProps {
  readonly id: string;
  readonly searchText: string;
  /** Whether this item is open beside the list. */
  readonly open: boolean;
}

/** An item as a line, for whoever compares. */
export const ItemRow = memo(function ItemRow({ id, searchText, open }: ItemRowProps) {
  const { data: item, complete } = useFragment({
    fragment: ItemCardFragment,
    fragmentName: 'ItemCard',
    from: { __typename: 'InventoryItem', id },
  });
  if (!complete) return null;
  return (
    <Link
      to={{ pathname: `/items/${id}`, search: searchText }}
      className={classes.row}
      aria-current={open ? 'true' : undefined}
    >
      <span className={classes.photo}>
        <PhotoTile src={item.coverImage?.url ?? null} thumbhash={item.coverImage?.thumbhash} alt="" />
      </span>
      <span className={classes.names}>
        <span className={classes.title}>{item.title || 'Untitled'}</span>
        <span className={classes.details}>
          {[item.sku, item.category].filter(Boolean).join(' · ')}
          {item.quantity === 1 ? null : ` · × ${item.quantity}`}
        </span>
      </span>
      <span className={classes.posted}>
        <PostedOn postings={item.postings} />
      </span>
      <span className={classes.status}>
        <ItemStatusBadge status={item.status} />
      </span>
      <span className={item.price ? classes.price : classes.noPrice}>
        {item.price ? formatMoney(item.price) : 'No price'}
      </span>
    </Link>
  );
});
