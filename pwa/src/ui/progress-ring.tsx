import classes from './progress-ring.module.css';

interface ProgressRingProps {
  /** 0 to 1; null while nobody knows. */
  readonly value: number | null;
  /** What is under way, for those who cannot see the ring. */
  readonly label: string;
  readonly size?: number;
}

/** How far something has come, small enough for the corner of a photo. */
export function ProgressRing({ value, label, size = 40 }: ProgressRingProps) {
  const percent = value === null ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <span
      className={classes.ring}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      style={{ width: size, height: size }}
    >
      <svg
        viewBox="0 0 36 36"
        aria-hidden="true"
        className={percent === undefined ? classes.turning : undefined}
      >
        <circle className={classes.track} cx="18" cy="18" r="15" pathLength={100} />
        <circle
          className={classes.arc}
          cx="18"
          cy="18"
          r="15"
          pathLength={100}
          strokeDasharray={`${percent ?? 25} 100`}
        />
      </svg>
    </span>
  );
}
