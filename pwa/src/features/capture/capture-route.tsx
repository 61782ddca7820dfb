import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useSession } from '../../graphql/session-context.ts';
import { useMediaQuery } from '../../lib/use-media-query.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { useOutbox, useOutboxSnapshot } from '../../offline/outbox-context.ts';
import { usePhotoUrls } from '../../offline/use-photo-urls.ts';
import { NO_ROOM } from '../../offline/words.ts';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SkeletonTiles } from '../../ui/skeleton.tsx';
import { useToasts } from '../../ui/toast-context.ts';
import { Batch } from './batch.tsx';
import { BatchLine } from './batch-line.tsx';
import { Camera } from './camera.tsx';
import { CaptureForm } from './capture-form.tsx';
import { DiscardButton } from './discard-button.tsx';
import { SavedPanel } from './saved-panel.tsx';
import { SendingLine } from './sending-line.tsx';
import { cameraIsAllowed, cameraIsOffered } from './use-camera.ts';
import { useCaptureRun } from './use-capture-run.ts';

/** Photographs a thing and saves it as an item: three taps where nothing more is to be said. */
export function CaptureRoute() {
  usePageTitle('Add item');
  const { userId } = useSession();
  const [parameters] = useSearchParams();
  const outbox = useOutbox();
  const current = useCaptureRun(userId ?? '', outbox, parameters.get('draft'));
  if (current && parameters.has('batch')) return <Batch run={current.run} entries={current.batch} />;
  if (current) {
    const shared = current.sharingFailed || parameters.get('shared') === 'failed' ? 'failed' : null;
    return <Capture current={current} shared={shared} />;
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
  readonly current: NonNullable<ReturnType<typeof useCaptureRun>>;
  readonly shared: 'failed' | null;
}

function Capture({ current, shared }: CaptureProps) {
  const { run, session, snapshot, batch } = current;
  const navigate = useNavigate();
  const toasts = useToasts();
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

  /** A batch is looked through at its end; a single item is described. */
  async function leaveCamera(): Promise<void> {
    try {
      const several = await run.finish();
      setCamera(false);
      if (several) void navigate('/capture?batch');
    } catch {
      toasts.show({ tone: 'danger', message: NO_ROOM });
    }
  }

  return (
    <>
      <PageHeader
        title={saved ? 'Saved' : 'Add item'}
        subtitle={<SendingLine />}
        backTo="/"
        backLabel="Back to the inventory"
        actions={
          saved || session.isEmpty ? undefined : (
            <DiscardButton session={session} onDiscarded={() => run.startNext()} />
          )
        }
      />
      {batch.length > 0 && !saved ? <BatchLine count={batch.length} /> : null}
      {saved ? (
        <SavedPanel
          session={session}
          snapshot={snapshot}
          urls={urls}
          onNext={() => {
            run.startNext();
            if (cameraIsOffered() && held) setCamera(true);
          }}
          onNextPhotos={(photos) => void run.startNext().addPhotos(photos)}
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
        <Camera run={run} snapshot={snapshot} urls={urls} onClose={() => void leaveCamera()} />
      ) : null}
    </>
  );
}
