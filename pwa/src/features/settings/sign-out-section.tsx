import { useState } from 'react';
import { useSession } from '../../graphql/session-context.ts';
import { countOf } from '../../lib/count-of.ts';
import { countUnsentWork, type UnsentWork } from '../../offline/device-data.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import classes from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';

/** The way out; asks first where work would be lost by it. */
export function SignOutSection() {
  const session = useSession();
  const [unsent, setUnsent] = useState<UnsentWork | null>(null);

  async function askToSignOut(): Promise<void> {
    const work = await countUnsentWork(session.userId ?? '');
    if (work.changes + work.drafts + work.photos > 0) setUnsent(work);
    else await session.signOut();
  }

  return (
    <SettingsSection title="Account" description={session.user?.email}>
      <Button className={classes.save} onClick={() => void askToSignOut()}>
        Sign out
      </Button>
      <ConfirmDialog
        open={unsent !== null}
        onClose={() => setUnsent(null)}
        onConfirm={() => void session.signOut()}
        title="Sign out and lose unsent work?"
        confirmLabel="Sign out"
        danger
      >
        On this device alone are {countOf(unsent?.changes ?? 0, 'change')},{' '}
        {countOf(unsent?.drafts ?? 0, 'draft')} and {countOf(unsent?.photos ?? 0, 'photo')}. Signing out
        removes them.
      </ConfirmDialog>
    </SettingsSection>
  );
}
