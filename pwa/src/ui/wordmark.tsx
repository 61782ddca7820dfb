import { Mark } from './mark.tsx';
import classes from './wordmark.module.css';

interface WordmarkProps {
  /** Edge length of the mark in pixels; the name follows it. */
  readonly size?: number;
}

/** Mark and name, for screens where nobody is signed in yet. */
export function Wordmark({ size = 44 }: WordmarkProps) {
  return (
    <span className={classes.wordmark} style={{ fontSize: size * 0.68 }}>
      <Mark size={size} />
      Llatria
    </span>
  );
}
