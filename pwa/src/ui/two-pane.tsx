import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import { DESKTOP_QUERY, useMediaQuery } from '../lib/use-media-query.ts';
import classes from './two-pane.module.css';

interface TwoPaneProps {
  readonly list: ReactNode;
  /** Null where nothing is chosen: the list has all the room. */
  readonly detail: ReactNode | null;
}

/**
 * A list and what was chosen from it. On a desk side by side; on a phone the detail lies in front and the
 * list stays behind as it was, so that going back finds the same place.
 */
export function TwoPane({ list, detail }: TwoPaneProps) {
  const desktop = useMediaQuery(DESKTOP_QUERY);
  const covered = detail !== null && !desktop;
  return (
    <div className={classNames(classes.panes, detail !== null && classes.split)}>
      <div className={classNames(classes.list, covered && classes.covered)} inert={covered}>
        {list}
      </div>
      {detail === null ? null : <div className={classes.detail}>{detail}</div>}
    </div>
  );
}
