import { Link, useLocation } from 'react-router';
import { useOnline } from '../../lib/use-online.ts';
import { useOutbox, useOutboxSnapshot } from '../../offline/outbox-context.ts';
import classes from './outbox-banner.module.css';
import { outboxWords } from './outbox-words.ts';

/** Says, on every screen but that of the camera, what of this device's work is on its way or needs a person. */
export function OutboxBanner() {
  const outbox = useOutbox();
  const { commands, sending } = useOutboxSnapshot();
  const { pathname } = useLocation();
  const online = useOnline();
  const words = pathname === '/capture' ? null : outboxWords(commands, new Set(sending.keys()), online);
  return (
    <div role="status">
      {words && pathname !== '/sync' ? (
        <p className={classes.banner} data-tone={words.tone}>
          <span>{words.text}</span>
          {words.tone === 'calm' ? null : <Link to="/sync">Details</Link>}
          {words.retries ? (
            <button type="button" onClick={() => void outbox.retry()}>
              Try again
            </button>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
