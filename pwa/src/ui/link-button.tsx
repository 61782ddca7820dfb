import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import classes from './button.module.css';
import type { ButtonVariant } from './button.tsx';

interface LinkButtonProps {
  /** An address outside of the app; it opens beside it. */
  readonly href: string;
  readonly variant?: ButtonVariant;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A link that looks like a button and leads out of the app, in a tab of its own. */
export function LinkButton({ href, variant = 'secondary', icon, children }: LinkButtonProps) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className={classNames(classes.button, classes[variant])}>
      {icon}
      <span className={classes.label}>{children}</span>
    </a>
  );
}
