import { useState } from 'react';
import { useSession } from '../../graphql/session-context.ts';
import { countOf } from '../../lib/count-of.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { countUnsentWork, type UnsentWork } from '../../offline/device-data.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { type ThemePreference, useThemePreference } from '../../ui/theme-preference.ts';
import classes from './settings-route.module.css';

const THEMES: readonly { readonly value: ThemePreference; readonly label: string }[] = [
  { value: 'auto', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** The shop, this device, and the way out. */
export function SettingsRoute() {
  usePageTitle('Settings');
  const session = useSession();
  const { preference, setPreference } = useThemePreference();
  const [unsent, setUnsent] = useState<UnsentWork | null>(null);

  async function askToSignOut(): Promise<void> {
    const work = await countUnsentWork(session.userId ?? '');
    if (work.drafts + work.photos > 0) setUnsent(work);
    else await session.signOut();
  }

  return (
    <>
      <PageHeader title="Settings" subtitle={session.user?.email} />
      <PageBody width="narrow">
        <SegmentedControl label="Theme" segments={THEMES} value={preference} onChange={setPreference} />
        <Button className={classes.signOut} onClick={() => void askToSignOut()}>
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
          On this device alone are {countOf(unsent?.drafts ?? 0, 'draft')} and{' '}
          {countOf(unsent?.photos ?? 0, 'photo')}. Signing out removes them.
        </ConfirmDialog>
      </PageBody>
    </>
  );
}
