import { useEffect, useState, useSyncExternalStore } from 'react';
import { listCommands } from '../../offline/command-store.ts';
import type { StoredCommand, StoredDraft } from '../../offline/database.ts';
import { listDrafts } from '../../offline/draft-store.ts';
import type { Outbox } from '../../offline/outbox.ts';
import { PhotoPreparer } from '../../offline/photo-preparer.ts';
import { deleteSharedPhotos, listSharedPhotos } from '../../offline/photo-store.ts';
import { DraftSession, type DraftSnapshot } from './draft-session.ts';

interface CurrentDraft {
  readonly session: DraftSession;
  readonly snapshot: DraftSnapshot;
  /** Photos that another app shared could not be taken in. */
  readonly sharingFailed: boolean;
  /** Puts an empty draft in place of this one. */
  readonly startNext: () => DraftSession;
}

interface Opened {
  readonly session: DraftSession;
  readonly sharingFailed: boolean;
}

const nothing = (): null => null;
const never = (): (() => void) => () => undefined;

/**
 * The draft on the screen: the one that is asked for, or else the one that was begun last and is not on its
 * way yet, or a new one. Null while the device is asked. Photos that another app has shared are taken into it.
 */
export function useCurrentDraft(
  userId: string,
  outbox: Outbox,
  wishedId: string | null,
): CurrentDraft | null {
  const [preparer] = useState(() => new PhotoPreparer());
  const [opened, setOpened] = useState<Opened | null>(null);

  useEffect(() => {
    let left = false;
    void open({ userId, outbox, preparer }, wishedId).then((next) => {
      if (!left) setOpened(next);
    });
    return () => {
      left = true;
    };
  }, [userId, outbox, preparer, wishedId]);

  const session = opened?.session;
  const snapshot = useSyncExternalStore<DraftSnapshot | null>(
    session?.subscribe ?? never,
    session?.getSnapshot ?? nothing,
  );
  if (!opened || !snapshot) return null;
  return {
    session: opened.session,
    snapshot,
    sharingFailed: opened.sharingFailed,
    startNext() {
      const next = DraftSession.fresh({ userId, outbox, preparer });
      setOpened({ session: next, sharingFailed: false });
      return next;
    },
  };
}

type Tools = Parameters<typeof DraftSession.fresh>[0];

async function open(tools: Tools, wishedId: string | null): Promise<Opened> {
  const session = await openSession(tools, wishedId);
  const sharingFailed = await takeSharedPhotos(session).then(
    () => false,
    () => true,
  );
  return { session, sharingFailed };
}

async function openSession(tools: Tools, wishedId: string | null): Promise<DraftSession> {
  try {
    const [drafts, commands] = await Promise.all([listDrafts(tools.userId), listCommands(tools.userId)]);
    const draft = chooseDraft(drafts, commands, wishedId);
    return draft ? await DraftSession.resume(tools, draft) : DraftSession.fresh(tools);
  } catch {
    // Storage is forbidden: the form works all the same, and says that nothing can be kept.
    return DraftSession.fresh(tools);
  }
}

/** A draft is open until it is on its way to the server, and again where the server has refused it. */
export function chooseDraft(
  drafts: readonly StoredDraft[],
  commands: readonly StoredCommand[],
  wishedId: string | null,
): StoredDraft | undefined {
  const leaving = new Set(
    commands
      .filter((command) => command.kind === 'createItem' && command.state === 'waiting')
      .map((command) => command.itemId),
  );
  const begun = drafts.filter((draft) => draft.kind === 'new-item' && !leaving.has(draft.id));
  return begun.find((draft) => draft.id === wishedId) ?? begun[0];
}

/** They leave their waiting place only after they have become photos of the draft. */
async function takeSharedPhotos(session: DraftSession): Promise<void> {
  const shared = await listSharedPhotos();
  if (shared.length === 0) return;
  await session.addPhotos(shared);
  await deleteSharedPhotos();
}
