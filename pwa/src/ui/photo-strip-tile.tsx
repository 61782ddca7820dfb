import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { IconGripVertical, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import { IconButton } from './icon-button.tsx';
import classes from './photo-strip.module.css';
import { PhotoTile } from './photo-tile.tsx';

/** A photo of the strip. */
export interface StripPhoto {
  readonly id: string;
  readonly src: string | null;
  readonly thumbhash?: string | null;
  /** Laid over the photo, for instance a ProgressRing. */
  readonly overlay?: ReactNode;
  /** Below the photo: what is wrong with it. */
  readonly note?: ReactNode;
}

interface PhotoStripTileProps {
  readonly photo: StripPhoto;
  /** Its place, beginning with one. */
  readonly number: number;
  readonly movable: boolean;
  readonly onRemove: () => void;
  readonly onOpen: (() => void) | undefined;
}

/** One photo of the strip. Fingers and mice drag all of it; the grip is there for the keyboard. */
export function PhotoStripTile({ photo, number, movable, onRemove, onOpen }: PhotoStripTileProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: photo.id, disabled: !movable, attributes: { roleDescription: 'sortable photo' } });
  const { onKeyDown, ...pointers } = listeners ?? {};
  const alt = number === 1 ? 'Photo 1, the cover' : `Photo ${number}`;
  return (
    <li
      ref={setNodeRef}
      className={classNames(classes.item, isDragging && classes.dragging)}
      style={{ transform: CSS.Transform.toString(transform), transition }}
      {...pointers}
    >
      <PhotoTile src={photo.src} alt={alt} thumbhash={photo.thumbhash} eager>
        {onOpen ? (
          <button
            type="button"
            className={classes.open}
            aria-label={`Open photo ${number}`}
            onClick={onOpen}
          />
        ) : null}
        {photo.overlay ? <span className={classes.overlay}>{photo.overlay}</span> : null}
        {number === 1 ? <span className={classes.cover}>Cover</span> : null}
      </PhotoTile>
      <IconButton label={`Remove photo ${number}`} className={classes.remove} onClick={onRemove}>
        <span className={classes.disc}>
          <IconX size={16} stroke={2.5} />
        </span>
      </IconButton>
      {movable ? (
        <button
          ref={setActivatorNodeRef}
          type="button"
          {...attributes}
          className={classes.grip}
          aria-label={`Move photo ${number}`}
          onKeyDown={onKeyDown as React.KeyboardEventHandler | undefined}
        >
          <span className={classes.disc}>
            <IconGripVertical size={16} stroke={2.5} />
          </span>
        </button>
      ) : null}
      {photo.note ? <div className={classes.note}>{photo.note}</div> : null}
    </li>
  );
}
