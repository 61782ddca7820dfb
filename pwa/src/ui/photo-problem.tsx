import { Button } from './button.tsx';
import classes from './photo-problem.module.css';

interface PhotoProblemProps {
  /** Its place among the photos. */
  readonly number: number;
  /** What happened and what to do, in words. */
  readonly message: string;
  /** It is tried again by itself; otherwise it waits for a person. */
  readonly retriedByItself: boolean;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

/** A photo that did not reach the server: why, and what can be done. It stays on the device until then. */
export function PhotoProblem({ number, message, retriedByItself, onRetry, onRemove }: PhotoProblemProps) {
  return (
    <div className={classes.problem} data-waiting={retriedByItself || undefined}>
      <p className={classes.title}>Photo {number} was not taken</p>
      <p>
        {message}
        {retriedByItself ? ' It is kept on this device and tried again by itself.' : ''}
      </p>
      <div className={classes.actions}>
        <Button variant="quiet" onClick={onRetry}>
          Try again
        </Button>
        <Button variant="quiet" onClick={onRemove}>
          Remove photo {number}
        </Button>
      </div>
    </div>
  );
}
