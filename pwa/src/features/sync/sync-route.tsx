import { usePageTitle } from '../../lib/use-page-title.ts';
import { useOutboxSnapshot } from '../../offline/outbox-context.ts';
import { homeScreenHint, storageWarning } from '../../offline/storage-state.ts';
import { useStorageState } from '../../offline/use-storage-state.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { RefusedEntry } from './refused-entry.tsx';
import classes from './sync.module.css';
import { SyncFacts } from './sync-facts.tsx';

/** The one place that tells how this device and the shop stand to each other, and what needs a person. */
export function SyncRoute() {
  usePageTitle('Sync');
  const { ready, commands } = useOutboxSnapshot();
  const storage = useStorageState(commands.length);
  const warning = storageWarning(storage, commands.length > 0);
  const hint = homeScreenHint(storage);
  const refused = commands.filter(({ state }) => state === 'refused');
  return (
    <>
      <PageHeader title="Sync" backTo="/" backLabel="Back to the inventory" />
      <PageBody width="narrow">
        <div className={classes.parts}>
          {warning ? <Notice tone="attention">{warning}</Notice> : null}
          {hint ? <Notice tone="info">{hint}</Notice> : null}
          <SyncFacts />
          {refused.length > 0 ? (
            <section aria-labelledby="refused">
              <h2 id="refused" className={classes.heading}>
                Not taken
              </h2>
              <ul className={classes.list}>
                {refused.map((command) => (
                  <li key={command.id}>
                    <RefusedEntry command={command} />
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {ready && commands.length === 0 ? (
            <EmptyState title="Everything is in your shop">Nothing waits on this device.</EmptyState>
          ) : null}
        </div>
      </PageBody>
    </>
  );
}
