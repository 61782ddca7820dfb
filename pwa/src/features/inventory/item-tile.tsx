import { memo } from 'react';
import { Link } from 'react-router';
import { classNames } from '../../lib/class-names.ts';
import { formatMoney } from '../../lib/money.ts';
import { piecesOf } from '../../lib/pieces.ts';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import { ItemStatusBadge } from '../../ui/status-badge.tsx';
import classes from './item-tile.module.css';
import { PostedOn } from './posted-on.tsx';
import { SelectBox } from './select-box.tsx';
import { UnsentMark } from './unsent-mark.tsx';
import { type ItemViewProps, useItemCard } from './use-item-card.ts';

/** An item as a picture with its price and name. */
export const ItemTile = memo(function ItemTile(props: ItemViewProps) {
  const { id, selected, selecting } = props;
  const item = useItemCard(props);
  if (!item) return null;
  const title = item.title || 'Untitled';
  const pieces = piecesOf(item);
  return (
    <div className={classNames(classes.place, selected && classes.selected)}>
      <Link
        to={{ pathname: `/items/${id}`, search: props.searchText }}
        className={classNames(classes.tile, item.status === 'SOLD' && classes.sold)}
        aria-current={props.open ? 'true' : undefined}
        tabIndex={props.active && !selecting ? 0 : -1}
      >
        <PhotoTile
          src={item.coverImage?.url ?? null}
          thumbhash={item.coverImage?.thumbhash}
          alt=""
          eager={props.first}
        >
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
          {pieces && <span className={classes.quantity}>{pieces}</span>}
        </span>
        <span className={classes.title}>{title}</span>
        <UnsentMark id={id} />
      </Link>
      {selecting || props.hover ? (
        <SelectBox
          title={title}
          selected={selected}
          selecting={selecting}
          onSelect={(extend) => props.onSelect(id, extend)}
        />
      ) : null}
    </div>
  );
});
