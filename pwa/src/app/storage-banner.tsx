import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useOnline } from '../lib/use-online.ts';
import { useOutboxSnapshot } from '../offline/outbox-context.ts';
import { homeScreenHint, storageWarning } from '../offline/storage-state.ts';
import { useStorageState } from '../offline/use-storage-state.ts';
import classes from './late-banner.module.css';

const DISMISSED = 'llatria.home-screen-hint';

/** These screens say it themselves. */
const SILENT = /^\/(capture|sync)(\/|$)/;

/** Says on every screen where this device may not keep what is not sent yet, and how to make sure that it does. */
export function StorageBanner({ path }: { readonly path: string }) {
  const online = useOnline();
  const { commands } = useOutboxSnapshot();
  const state = useStorageState(commands.length);
  const [dismissed, setDismissed] = useState(readDismissed);
  // With a network it is on its way, and gone before anybody could have read this.
  const stuck = commands.some(({ failure }) => failure !== null) || (!online && commands.length > 0);
  const warning = storageWarning(state, stuck);
  const hint = dismissed ? null : homeScreenHint(state);
  const text = SILENT.test(path) ? null : (warning ?? hint);
  return (
    <div role="status">
      {text ? (
        <div className={classes.banner}>
          <p>{text}</p>
          {warning ? null : (
            <button
              type="button"
              aria-label="Not now"
              onClick={() => {
                setDismissed(true);
                writeDismissed();
              }}
            >
              <IconX size={18} aria-hidden="true" />
            </button>
          )}
        </div>
      ) : null}
    </div>
  );
}

function readDismissed(): boolean {
  try {
    return localStorage.getItem(DISMISSED) !== null;
  } catch {
    return false;
  }
}

function writeDismissed(): void {
  try {
    localStorage.setItem(DISMISSED, '1');
  } catch {
    // It is told again at the next start; no harm.
  }
}
