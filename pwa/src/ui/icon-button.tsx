import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';
import { classNames } from '../lib/class-names.ts';
import classes from './icon-button.module.css';

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it does, in words: read out, and shown on hover. */
  readonly label: string;
  /** `overlay` keeps its contrast on top of a photo. */
  readonly variant?: 'quiet' | 'filled' | 'overlay';
  readonly to?: string;
  readonly children: ReactNode;
}

/** A button of one icon, 48 px to the touch. */
export function IconButton({ label, variant = 'quiet', to, className, children, ...rest }: IconButtonProps) {
  const name = classNames(classes.button, classes[variant], className);
  if (to !== undefined) {
    return (
      <Link to={to} className={name} aria-label={label} title={label}>
        {children}
      </Link>
    );
  }
  return (
    <button type="button" {...rest} className={name} aria-label={label} title={label}>
      {children}
    </button>
  );
}
