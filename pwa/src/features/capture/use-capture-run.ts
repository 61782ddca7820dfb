import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Outbox } from '../../offline/outbox.ts';
import { PhotoPreparer } from '../../offline/photo-preparer.ts';
import { CaptureRun, type CaptureState } from './capture-run.ts';
import type { DraftSnapshot } from './draft-session.ts';

interface CurrentRun extends CaptureState {
  readonly run: CaptureRun;
  readonly snapshot: DraftSnapshot;
}

const nothing = (): null => null;
const never = (): (() => void) => () => undefined;

/** What is being photographed, from the first photo to the end of the batch. Null while the device is asked. */
export function useCaptureRun(userId: string, outbox: Outbox, wishedId: string | null): CurrentRun | null {
  const [preparer] = useState(() => new PhotoPreparer());
  const [run, setRun] = useState<CaptureRun | null>(null);

  useEffect(() => {
    let left = false;
    void CaptureRun.open({ userId, outbox, preparer }, wishedId).then((opened) => {
      if (!left) setRun(opened);
    });
    return () => {
      left = true;
    };
  }, [userId, outbox, preparer, wishedId]);

  const state = useSyncExternalStore<CaptureState | null>(run?.subscribe ?? never, run?.getState ?? nothing);
  const session = state?.session;
  const snapshot = useSyncExternalStore<DraftSnapshot | null>(
    session?.subscribe ?? never,
    session?.getSnapshot ?? nothing,
  );
  return run && state && snapshot ? { run, ...state, snapshot } : null;
}
