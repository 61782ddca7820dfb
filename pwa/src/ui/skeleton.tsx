import classes from './skeleton.module.css';

interface SkeletonProps {
  readonly width?: number | string;
  readonly height?: number | string;
  readonly round?: boolean;
}

/** The place of something that is on its way. */
export function Skeleton({ width = '100%', height = 16, round = false }: SkeletonProps) {
  return (
    <span className={classes.skeleton} style={{ width, height, borderRadius: round ? '50%' : undefined }} />
  );
}

/** A grid of tiles on its way; says so once to those who listen. */
export function SkeletonTiles({ count = 8 }: { readonly count?: number }) {
  return (
    <div className={classes.tiles} role="status" aria-label="Loading">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the places are all alike and never move.
        <div key={index} className={classes.tile}>
          <span className={classes.photo} />
          <Skeleton width="80%" />
          <Skeleton width="45%" height={14} />
        </div>
      ))}
    </div>
  );
}

/** Lines of a list or a form on their way. */
export function SkeletonRows({ count = 6 }: { readonly count?: number }) {
  return (
    <div className={classes.rows} role="status" aria-label="Loading">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the places are all alike and never move.
        <div key={index} className={classes.row}>
          <Skeleton width={56} height={56} />
          <div className={classes.lines}>
            <Skeleton width="70%" />
            <Skeleton width="40%" height={14} />
          </div>
        </div>
      ))}
    </div>
  );
}
