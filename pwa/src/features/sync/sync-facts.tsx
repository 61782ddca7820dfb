import { wholeNumber } from '../../lib/count-of.ts';
import { formatRelativeTime } from '../../lib/dates.ts';
import { useOnline } from '../../lib/use-online.ts';
import { readLastContact } from '../../offline/last-contact.ts';
import { useOutbox, useOutboxSnapshot } from '../../offline/outbox-context.ts';
import { Button } from '../../ui/button.tsx';
import { KeptFacts } from './kept-facts.tsx';
import classes from './sync.module.css';
import { syncCounts } from './sync-counts.ts';

/** Whether there is a network, how much waits, how far the photos are, and when the shop last answered. */
export function SyncFacts() {
  const outbox = useOutbox();
  const snapshot = useOutboxSnapshot();
  const online = useOnline();
  const { changes, stuck, savedHere, sending, confirmed } = syncCounts(snapshot);
  const contact = readLastContact();
  const facts = [
    ['Network', online ? 'Connected' : 'Offline'],
    ['Changes that wait', wholeNumber(changes)],
    ['Photos saved here', wholeNumber(savedHere)],
    ['Photos being sent', wholeNumber(sending)],
    ['Photos confirmed just now', wholeNumber(confirmed)],
    ['Not taken', wholeNumber(stuck)],
    ['Your shop last answered', contact ? formatRelativeTime(contact) : 'Not yet'],
  ] as const;
  return (
    <section aria-label="How it stands">
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <KeptFacts />
      {online && changes + savedHere > 0 ? (
        <Button onClick={() => void outbox.retry()}>Sync now</Button>
      ) : null}
    </section>
  );
}
