import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';
import { classNames } from '../lib/class-names.ts';
import classes from './button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'camera';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` is the one next step of a screen; `camera` (marigold) is for photographs alone. */
  readonly variant?: ButtonVariant;
  readonly icon?: ReactNode;
  /** Shows that the action runs and ignores further presses; the label stays, so nothing jumps. */
  readonly loading?: boolean;
  readonly fullWidth?: boolean;
  /** A path inside the app: the button becomes a link. */
  readonly to?: string;
}

/** A button or, with `to`, a link that looks like one. */
export function Button({
  variant = 'secondary',
  icon,
  loading = false,
  fullWidth = false,
  to,
  className,
  children,
  disabled,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const name = classNames(classes.button, classes[variant], fullWidth && classes.fullWidth, className);
  const content = (
    <>
      {loading ? <span className={classes.spinner} aria-hidden="true" /> : icon}
      <span className={classes.label}>{children}</span>
    </>
  );
  if (to !== undefined) {
    return (
      <Link to={to} className={name}>
        {content}
      </Link>
    );
  }
  return (
    <button
      {...rest}
      type={type}
      className={name}
      disabled={disabled}
      aria-busy={loading || undefined}
      onClick={loading ? (event) => event.preventDefault() : onClick}
    >
      {content}
    </button>
  );
}
