import { type ReactNode, useId } from 'react';
import { classNames } from '../lib/class-names.ts';
import classes from './field.module.css';

/** What every field is given besides the attributes of its control. */
export interface FieldProps {
  /** Above the control; a field whose place says it all has an `aria-label` instead. */
  readonly label?: ReactNode;
  /** A quiet hint below the control. */
  readonly description?: ReactNode;
  /** What is wrong, in words; marks the control, too. */
  readonly error?: ReactNode;
  readonly id?: string;
  readonly className?: string;
}

/** What ties the control to its words. */
export interface ControlProps {
  readonly id: string;
  readonly className: string | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FrameProps extends FieldProps {
  /** Signs inside the frame of the control, before and behind it. */
  readonly before?: ReactNode;
  readonly behind?: ReactNode;
  readonly control: (props: ControlProps) => ReactNode;
}

/** The frame of a control: its name above, a hint and what is wrong below, read out together with it. */
export function Field({ label, description, error, id, className, before, behind, control }: FrameProps) {
  const own = useId();
  const controlId = id ?? own;
  const hintId = `${controlId}-hint`;
  const errorId = `${controlId}-error`;
  const describedBy = [description ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ');
  return (
    <div className={classNames(classes.field, className)}>
      {label ? (
        <label className={classes.label} htmlFor={controlId}>
          {label}
        </label>
      ) : null}
      <div
        className={classNames(
          classes.frame,
          Boolean(before) && classes.withBefore,
          Boolean(behind) && classes.withBehind,
        )}
      >
        {before ? <span className={classes.before}>{before}</span> : null}
        {control({
          id: controlId,
          className: classes.control,
          'aria-describedby': describedBy || undefined,
          'aria-invalid': error ? true : undefined,
        })}
        {behind ? <span className={classes.behind}>{behind}</span> : null}
      </div>
      {description ? (
        <div id={hintId} className={classes.description}>
          {description}
        </div>
      ) : null}
      {error ? (
        <p id={errorId} className={classes.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
