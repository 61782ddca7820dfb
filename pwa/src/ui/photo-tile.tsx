import { IconPhoto } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { classNames } from '../lib/class-names.ts';
import classes from './photo-tile.module.css';
import { thumbhashImage } from './thumbhash-image.ts';

interface PhotoTileProps {
  /** Null where there is no photo. */
  readonly src: string | null;
  /** Empty where the words beside the photo say it already. */
  readonly alt: string;
  readonly thumbhash?: string | null;
  /** Width divided by height. */
  readonly ratio?: number;
  /** `contain` shows all of the photo, for where it is looked at. */
  readonly fit?: 'cover' | 'contain';
  /** For the one photo that the screen is about. */
  readonly eager?: boolean;
  /** Laid over the photo: badges, buttons, a ProgressRing. */
  readonly children?: ReactNode;
}

/** A photo in a frame that never changes its size: a blur first, then the picture; a sign where it is missing. */
export function PhotoTile({
  src,
  alt,
  thumbhash,
  ratio = 1,
  fit = 'cover',
  eager = false,
  children,
}: PhotoTileProps) {
  const [settled, setSettled] = useState<{ src: string; failed: boolean } | null>(null);
  const loaded = src !== null && settled?.src === src && !settled.failed;
  const failed = src === null || (settled?.src === src && settled.failed);
  const blur = thumbhash ? thumbhashImage(thumbhash) : null;
  return (
    <div className={classes.tile} style={{ aspectRatio: ratio }}>
      {blur && !loaded ? <img className={classes.blur} src={blur} alt="" /> : null}
      {failed && !blur ? <IconPhoto className={classes.missing} stroke={1.25} aria-hidden="true" /> : null}
      {src && !failed ? (
        <img
          className={classNames(classes.photo, loaded && classes.loaded)}
          style={{ objectFit: fit }}
          src={src}
          alt={alt}
          loading={eager ? 'eager' : 'lazy'}
          fetchPriority={eager ? 'high' : 'auto'}
          decoding="async"
          draggable={false}
          onLoad={() => setSettled({ src, failed: false })}
          onError={() => setSettled({ src, failed: true })}
        />
      ) : null}
      {children}
    </div>
  );
}
