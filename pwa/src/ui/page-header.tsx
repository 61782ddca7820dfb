import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import classes from './page-header.module.css';

interface PageHeaderProps {
  readonly title: string;
  /** A quiet line below, for instance a count. */
  readonly subtitle?: ReactNode;
  /** Where the arrow leads. On a desk with two panes leave it out. */
  readonly backTo?: string;
  readonly backLabel?: string;
  /** Icon buttons at the right. */
  readonly actions?: ReactNode;
  /** A second row that stays in view too, for instance a search field. */
  readonly children?: ReactNode;
}

/** The name of a screen; stays in view while the screen scrolls. */
export function PageHeader({
  title,
  subtitle,
  backTo,
  backLabel = 'Back',
  actions,
  children,
}: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.row}>
        {backTo === undefined ? null : (
          <IconButton label={backLabel} to={backTo} className={classes.back}>
            <IconArrowLeft size={24} />
          </IconButton>
        )}
        <div className={classes.names}>
          <h1 className={classes.title}>{title}</h1>
          {subtitle ? <p className={classes.subtitle}>{subtitle}</p> : null}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </div>
      {children}
    </header>
  );
}
