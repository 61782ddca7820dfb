import { type ReactNode, useId } from 'react';
import classes from './segmented-control.module.css';

interface Segment<Value extends string> {
  readonly value: Value;
  /** Read out; shown too unless there is an icon and `iconsOnly`. */
  readonly label: string;
  readonly icon?: ReactNode;
}

interface SegmentedControlProps<Value extends string> {
  /** Names the choice for those who cannot see its place. */
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly iconsOnly?: boolean;
}

/** One of two to four, all in view. Radio buttons underneath, so that arrow keys work. */
export function SegmentedControl<Value extends string>({
  label,
  segments,
  value,
  onChange,
  iconsOnly = false,
}: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <fieldset className={classes.control} aria-label={label}>
      {segments.map((segment) => (
        <label key={segment.value} className={classes.segment} title={iconsOnly ? segment.label : undefined}>
          <input
            type="radio"
            className={classes.input}
            name={name}
            aria-label={segment.label}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          {segment.icon}
          {iconsOnly ? null : <span>{segment.label}</span>}
        </label>
      ))}
    </fieldset>
  );
}
