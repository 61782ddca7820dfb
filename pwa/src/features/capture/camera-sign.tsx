import { useEffect, useEffectEvent } from 'react';
import classes from './camera.module.css';

/** What has just happened by itself or by one touch, with the way back. */
export interface Sign {
  /** Tells one sign from the next. */
  readonly key: string;
  readonly text: string;
  readonly onUndo: (() => void) | null;
}

interface CameraSignProps {
  readonly sign: Sign | null;
  readonly onGone: () => void;
}

const SHOWN_MILLISECONDS = 8_000;

/** A line over the live picture that goes by itself. */
export function CameraSign({ sign, onGone }: CameraSignProps) {
  const gone = useEffectEvent(onGone);
  useEffect(() => {
    if (!sign) return;
    const timer = setTimeout(() => gone(), SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [sign]);

  return (
    <div className={classes.signs} role="status">
      {sign ? (
        <p key={sign.key} className={classes.sign}>
          {sign.text}
          {sign.onUndo ? (
            <button
              type="button"
              className={classes.undo}
              onClick={() => {
                sign.onUndo?.();
                onGone();
              }}
            >
              Undo
            </button>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
