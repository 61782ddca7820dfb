import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSession } from '../../graphql/session-context.ts';
import { useMediaQuery } from '../../lib/use-media-query.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { useOutbox, useOutboxSnapshot } from '../../offline/outbox-context.ts';
import { usePhotoUrls } from '../../offline/use-photo-urls.ts';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SkeletonTiles } from '../../ui/skeleton.tsx';
import { Camera } from './camera.tsx';
import { CaptureForm } from './capture-form.tsx';
import { DiscardButton } from './discard-button.tsx';
import { SavedPanel } from './saved-panel.tsx';
import { SendingLine } from './sending-line.tsx';
import { cameraIsAllowed, cameraIsOffered } from './use-camera.ts';
import { useCurrentDraft } from './use-current-draft.ts';

/** Photographs a thing and saves it as an item: three taps where nothing more is to be said. */
export function CaptureRoute() {
  usePageTitle('Add item');
  const { userId } = useSession();
  const [parameters] = useSearchParams();
  const outbox = useOutbox();
  const draft = useCurrentDraft(userId ?? '', outbox, parameters.get('draft'));
  if (draft) {
    const shared = draft.sharingFailed || parameters.get('shared') === 'failed' ? 'failed' : null;
    return <Capture draft={draft} shared={shared} />;
  }
  return (
    <>
      <PageHeader title="Add item" backTo="/" />
      <PageBody width="narrow">
        <SkeletonTiles count={3} />
      </PageBody>
    </>
  );
}

interface CaptureProps {
  readonly draft: NonNullable<ReturnType<typeof useCurrentDraft>>;
  readonly shared: 'failed' | null;
}

function Capture({ draft, shared }: CaptureProps) {
  const { session, snapshot, startNext } = draft;
  const { commands } = useOutboxSnapshot();
  const held = useMediaQuery('(pointer: coarse)');
  const urls = usePhotoUrls(snapshot.photos);
  const [savedId, setSavedId] = useState<string | null>(null);
  const [camera, setCamera] = useState(false);
  const refused = commands.find(
    ({ itemId, kind, state }) => itemId === session.id && kind === 'createItem' && state === 'refused',
  );
  const saved = savedId === session.id && !refused;

  useEffect(() => {
    if (refused) session.reopen();
  }, [refused, session]);

  // Who came here by the camera button wants the camera, where it needs no question.
  useEffect(() => {
    let left = false;
    if (held && session.isEmpty && !shared) {
      void cameraIsAllowed().then((allowed) => {
        if (allowed && !left && session.isEmpty) setCamera(true);
      });
    }
    return () => {
      left = true;
    };
  }, [held, session, shared]);

  const lastPhoto = snapshot.photos.at(-1);
  return (
    <>
      <PageHeader
        title={saved ? 'Saved' : 'Add item'}
        subtitle={<SendingLine />}
        backTo="/"
        backLabel="Back to the inventory"
        actions={
          saved || session.isEmpty ? undefined : <DiscardButton session={session} onDiscarded={startNext} />
        }
      />
      {saved ? (
        <SavedPanel
          session={session}
          snapshot={snapshot}
          urls={urls}
          onNext={() => {
            startNext();
            if (cameraIsOffered() && held) setCamera(true);
          }}
          onNextPhotos={(photos) => void startNext().addPhotos(photos)}
        />
      ) : (
        <CaptureForm
          key={session.id}
          session={session}
          snapshot={snapshot}
          urls={urls}
          refusal={refused?.failure ?? null}
          shared={shared}
          onCamera={() => setCamera(true)}
          onSaved={() => setSavedId(session.id)}
        />
      )}
      {camera ? (
        <Camera
          count={snapshot.photos.length}
          lastUrl={(lastPhoto && urls.get(lastPhoto.id)) ?? null}
          onPhotos={(photos) => session.addPhotos(photos)}
          onClose={() => setCamera(false)}
        />
      ) : null}
    </>
  );
}
