import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './photo-choice.module.css';

interface PhotoChoiceProps {
  /** Its place, beginning with one. */
  readonly number: number;
  readonly chosen: boolean;
  readonly onToggle: () => void;
  /** The tile. */
  readonly children: ReactNode;
}

/** A photo that a touch chooses, and another one lets go. */
export function PhotoChoice({ number, chosen, onToggle, children }: PhotoChoiceProps) {
  return (
    <button
      type="button"
      className={classes.photo}
      aria-label={`Choose photo ${number}`}
      aria-pressed={chosen}
      onClick={onToggle}
    >
      {children}
      {chosen ? (
        <span className={classes.mark} aria-hidden="true">
          <IconCheck size={16} stroke={3} />
        </span>
      ) : null}
    </button>
  );
}
