import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import classes from './notice.module.css';

interface NoticeProps {
  /** `danger` is read out at once; the others wait for their turn. */
  readonly tone?: 'info' | 'attention' | 'danger';
  readonly title?: string;
  readonly children: ReactNode;
  /** A button or link at the end. */
  readonly action?: ReactNode;
}

/** A message that stays where it belongs, for instance above a form. */
export function Notice({ tone = 'info', title, children, action }: NoticeProps) {
  const Icon = tone === 'info' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={classNames(classes.notice, classes[tone])} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon className={classes.icon} size={22} aria-hidden="true" />
      <div className={classes.text}>
        {title ? <p className={classes.title}>{title}</p> : null}
        {typeof children === 'string' ? <p>{children}</p> : children}
        {action ? <div className={classes.action}>{action}</div> : null}
      </div>
    </div>
  );
}
