import { useState } from 'react';
import { useSession } from '../../graphql/session-context.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SkeletonTiles } from '../../ui/skeleton.tsx';
import { CaptureForm } from './capture-form.tsx';
import { SavedPanel } from './saved-panel.tsx';
import { SendingLine } from './sending-line.tsx';
import { useCurrentDraft } from './use-current-draft.ts';

/** Photographs a thing and saves it as an item: three taps where nothing more is to be said. */
export function CaptureRoute() {
  usePageTitle('Add item');
  const { userId } = useSession();
  const outbox = useOutbox();
  const draft = useCurrentDraft(userId ?? '', outbox);
  const [savedId, setSavedId] = useState<string | null>(null);
  if (!draft) {
    return (
      <>
        <PageHeader title="Add item" backTo="/" />
        <PageBody width="narrow">
          <SkeletonTiles count={3} />
        </PageBody>
      </>
    );
  }
  const { session, snapshot, startNext } = draft;
  const saved = savedId === session.id;
  return (
    <>
      <PageHeader title={saved ? 'Saved' : 'Add item'} subtitle={<SendingLine />} backTo="/" />
      {saved ? (
        <SavedPanel
          session={session}
          snapshot={snapshot}
          onNext={startNext}
          onReopen={() => setSavedId(null)}
        />
      ) : (
        <CaptureForm
          key={session.id}
          session={session}
          snapshot={snapshot}
          onSaved={() => setSavedId(session.id)}
        />
      )}
    </>
  );
}
