import { IconCamera } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { classNames } from '../lib/class-names.ts';
import classes from './app-shell.module.css';
import { Mark } from './mark.tsx';

/** A place of the app that the navigation leads to. */
export interface Destination {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactNode;
}

interface AppShellProps {
  /** Stands left of the camera on a phone; first in the rail of a desk. */
  readonly before: Destination;
  readonly after: Destination;
  readonly cameraTo: string;
  /** On a phone, for screens that have actions of their own at the lower edge. */
  readonly hideBar?: boolean;
  /** Above everything, for instance the OfflineBanner. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every screen: navigation below on a phone with the camera in its middle, a rail on a desk. */
export function AppShell({ before, after, cameraTo, hideBar = false, banner, children }: AppShellProps) {
  return (
    <div className={classNames(classes.shell, hideBar && classes.withoutBar)}>
      <a className={classes.skip} href="#main">
        Skip to the content
      </a>
      <nav className={classes.bar} aria-label="Main">
        <Link to={before.to} className={classes.home} aria-label="Llatria, home">
          <Mark size={44} />
        </Link>
        <Place {...before} />
        <Link to={cameraTo} className={classes.camera}>
          <span className={classes.cameraRound}>
            <IconCamera size={30} stroke={2} aria-hidden="true" />
          </span>
          <span className={classes.cameraLabel}>Add item</span>
        </Link>
        <Place {...after} />
      </nav>
      <div className={classes.content}>
        {banner}
        <main id="main" className={classes.main} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

function Place({ to, label, icon }: Destination) {
  return (
    <NavLink to={to} end={to === '/'} className={classes.place}>
      <span className={classes.placeIcon} aria-hidden="true">
        {icon}
      </span>
      {label}
    </NavLink>
  );
}
