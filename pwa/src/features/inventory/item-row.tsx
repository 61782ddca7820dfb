import { memo } from 'react';
import { Link } from 'react-router';
import { classNames } from '../../lib/class-names.ts';
import { formatMoney } from '../../lib/money.ts';
import { piecesOf } from '../../lib/pieces.ts';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import { ItemStatusBadge } from '../../ui/status-badge.tsx';
import classes from './item-row.module.css';
import { PostedOn } from './posted-on.tsx';
import { SelectBox } from './select-box.tsx';
import { UnsentMark } from './unsent-mark.tsx';
import { type ItemViewProps, useItemCard } from './use-item-card.ts';

/** An item as a line, for whoever compares. */
export const ItemRow = memo(function ItemRow(props: ItemViewProps) {
  const { id, selected, selecting } = props;
  const item = useItemCard(props);
  if (!item) return null;
  const title = item.title || 'Untitled';
  return (
    <div className={classNames(classes.place, selected && classes.selected)}>
      <Link
        to={{ pathname: `/items/${id}`, search: props.searchText }}
        className={classes.row}
        aria-current={props.open ? 'true' : undefined}
        tabIndex={props.active && !selecting ? 0 : -1}
      >
        <span className={classes.photo}>
          <PhotoTile src={item.coverImage?.url ?? null} thumbhash={item.coverImage?.thumbhash} alt="" />
        </span>
        <span className={classes.names}>
          <span className={classes.title}>{title}</span>
          <span className={classes.details}>
            {[item.sku, item.category, piecesOf(item)].filter(Boolean).join(' · ')}
          </span>
          <UnsentMark id={id} />
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
