import { IconArrowDown, IconLoader2 } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useScrollPane } from '../../ui/scroll-pane-context.ts';
import classes from './pull-sign.module.css';
import { usePullToRefresh } from './use-pull-to-refresh.ts';

/** Comes out from under the header while the list is pulled, and turns while it is loaded anew. */
export function PullSign({ onRefresh }: { readonly onRefresh: () => Promise<void> }) {
  const pane = useScrollPane();
  const sign = useRef<HTMLDivElement>(null);
  const [turning, setTurning] = useState(false);
  usePullToRefresh(
    pane,
    (distance, enough) => {
      const element = sign.current;
      if (!element) return;
      element.style.setProperty('--pulled', `${distance}px`);
      element.dataset.pulling = String(distance > 0);
      element.dataset.enough = String(enough);
    },
    () => {
      setTurning(true);
      void onRefresh().finally(() => setTurning(false));
    },
  );
  return (
    <div ref={sign} className={classes.sign} data-turning={turning} aria-hidden="true">
      <span className={classes.round}>
        {turning ? <IconLoader2 size={20} /> : <IconArrowDown size={20} />}
      </span>
    </div>
  );
}
