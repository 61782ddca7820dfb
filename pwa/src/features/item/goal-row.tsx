import type { ReactNode } from 'react';
import type { ItemCardFragment } from '../../graphql/generated/graphql.ts';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import classes from './goal-row.module.css';

interface GoalRowProps {
  readonly title: string;
  readonly detail: string;
  readonly cover?: ItemCardFragment['coverImage'];
  /** In the place of a photo. */
  readonly icon?: ReactNode;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}

/** An item that can be chosen, with its photo. */
export function GoalRow({ title, detail, cover, icon, disabled, onChoose }: GoalRowProps) {
  return (
    <li>
      <button type="button" className={classes.row} disabled={disabled} onClick={onChoose}>
        {icon ? (
          <span className={classes.icon} aria-hidden="true">
            {icon}
          </span>
        ) : (
          <span className={classes.photo}>
            <PhotoTile src={cover?.url ?? null} thumbhash={cover?.thumbhash} alt="" />
          </span>
        )}
        <span className={classes.words}>
          <span className={classes.title}>{title || 'Untitled'}</span>
          <span className={classes.detail}>{detail}</span>
        </span>
      </button>
    </li>
  );
}
