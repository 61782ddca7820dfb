import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import classes from './page-body.module.css';

interface PageBodyProps {
  /** `narrow` keeps forms and settings to a readable measure. */
  readonly width?: 'full' | 'narrow';
  readonly children: ReactNode;
}

/** What a screen consists of below its header, with the margins of the design. */
export function PageBody({ width = 'full', children }: PageBodyProps) {
  return <div className={classNames(classes.body, width === 'narrow' && classes.narrow)}>{children}</div>;
}
