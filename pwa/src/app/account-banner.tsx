import { useQuery } from '@apollo/client/react';
import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { AccountTroubleDocument } from '../graphql/connection.ts';
import { accountTrouble } from './account-trouble.ts';
import classes from './late-banner.module.css';

const DISMISSED = 'llatria.account-notice';
const REFRESH_MILLISECONDS = 60_000;
/** Changing screens asks again, but not more often than this. */
const FRESH_MILLISECONDS = 5_000;

/** Where the account is shown in full, and in front of the camera, it is not told a second time. */
const SILENT = /^\/(capture|settings)(\/|$)/;

/** Says on every screen what an account needs of its seller. Waved away, it is quiet until the next visit. */
export function AccountBanner({ path }: { readonly path: string }) {
  const { data, refetch } = useQuery(AccountTroubleDocument, {
    pollInterval: REFRESH_MILLISECONDS,
    skipPollAttempt: () => document.hidden,
  });
  const [dismissed, setDismissed] = useState(readDismissed);
  const [asked, setAsked] = useState({ path, at: Date.now() });
  const due = asked.path !== path && Date.now() - asked.at > FRESH_MILLISECONDS;

  useEffect(() => {
    if (!due) return;
    setAsked({ path, at: Date.now() });
    refetch().catch(() => undefined);
  }, [due, path, refetch]);

  const trouble = data && !SILENT.test(path) ? accountTrouble(data) : null;
  return (
    <div role="status">
      {trouble && trouble.key !== dismissed ? (
        <div className={classes.banner} data-tone={trouble.tone}>
          <p>{trouble.text}</p>
          <Link to="/settings/ebay">{trouble.action}</Link>
          <button
            type="button"
            aria-label="Not now"
            onClick={() => {
              setDismissed(trouble.key);
              writeDismissed(trouble.key);
            }}
          >
            <IconX size={18} aria-hidden="true" />
          </button>
        </div>
      ) : null}
    </div>
  );
}

function readDismissed(): string | null {
  try {
    return sessionStorage.getItem(DISMISSED);
  } catch {
    return null;
  }
}

function writeDismissed(key: string): void {
  try {
    sessionStorage.setItem(DISMISSED, key);
  } catch {
    // It is told again after a reload; no harm.
  }
}
