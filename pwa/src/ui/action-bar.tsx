import type { ReactNode } from 'react';
import classes from './action-bar.module.css';

/** The actions of a screen, at the lower edge where the thumb is. Last child of a ScrollPane. */
export function ActionBar({ children }: { readonly children: ReactNode }) {
  return <div className={classes.bar}>{children}</div>;
}
