import { type ReactNode, useId } from 'react';
import classes from './switch.module.css';

interface SwitchProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

/** On or off, at once and without a save button. The whole line can be touched. */
export function Switch({ label, description, checked, onChange, disabled }: SwitchProps) {
  const descriptionId = useId();
  return (
    <label className={classes.line}>
      <span className={classes.text}>
        <span className={classes.label}>{label}</span>
        {description ? (
          <span id={descriptionId} className={classes.description}>
            {description}
          </span>
        ) : null}
      </span>
      <input
        type="checkbox"
        role="switch"
        className={classes.input}
        aria-label={label}
        aria-checked={checked}
        aria-describedby={description ? descriptionId : undefined}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
