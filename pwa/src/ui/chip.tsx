import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import { wholeNumber } from '../lib/count-of.ts';
import classes from './chip.module.css';

interface ChipProps {
  readonly selected: boolean;
  readonly onToggle: () => void;
  /** How many things the choice leads to. */
  readonly count?: number;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** A choice that can be on or off, for filters and tags. */
export function Chip({ selected, onToggle, count, icon, disabled, children }: ChipProps) {
  return (
    <button
      type="button"
      className={classNames(classes.chip, selected && classes.selected)}
      aria-pressed={selected}
      disabled={disabled}
      onClick={onToggle}
    >
      {selected ? <IconCheck size={16} stroke={2.5} aria-hidden="true" /> : icon}
      {children}
      {count === undefined ? null : <span className={classes.count}>{wholeNumber(count)}</span>}
    </button>
  );
}

interface ChipGroupProps {
  /** Names the group for those who cannot see its place. */
  readonly label: string;
  /** `scroll` keeps one row that is swiped sideways. */
  readonly layout?: 'wrap' | 'scroll';
  readonly children: ReactNode;
}

/** Chips that belong together. */
export function ChipGroup({ label, layout = 'wrap', children }: ChipGroupProps) {
  return (
    <fieldset className={classNames(classes.group, layout === 'scroll' && classes.scroll)} aria-label={label}>
      {children}
    </fieldset>
  );
}
