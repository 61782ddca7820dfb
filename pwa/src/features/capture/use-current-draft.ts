import { useEffect, useState, useSyncExternalStore } from 'react';
import { listCommands } from '../../offline/command-store.ts';
import { listDrafts } from '../../offline/draft-store.ts';
import type { Outbox } from '../../offline/outbox.ts';
import { PhotoPreparer } from '../../offline/photo-preparer.ts';
import { deleteSharedPhotos, listSharedPhotos } from '../../offline/photo-store.ts';
import { DraftSession, type DraftSnapshot } from './draft-session.ts';

interface CurrentDraft {
  readonly session: DraftSession;
  readonly snapshot: DraftSnapshot;
  /** Puts an empty draft in place of this one. */
  readonly startNext: () => DraftSession;
}

const NOTHING: DraftSnapshot | null = null;
const never = (): (() => void) => () => undefined;

/**
 * The draft on the screen: the one that was begun last and is not on its way yet, or a new one. Null while the
 * device is asked. Photos that another app has shared are taken into it.
 */
export function useCurrentDraft(userId: string, outbox: Outbox): CurrentDraft | null {
  const [preparer] = useState(() => new PhotoPreparer());
  const [session, setSession] = useState<DraftSession | null>(null);

  useEffect(() => {
    let left = false;
    const tools = { userId, outbox, preparer };
    void open(tools).then((opened) => {
      if (!left) setSession(opened);
    });
    return () => {
      left = true;
    };
  }, [userId, outbox, preparer]);

  const snapshot = useSyncExternalStore(session?.subscribe ?? never, session?.getSnapshot ?? (() => NOTHING));
  if (!session || !snapshot) return null;
  return {
    session,
    snapshot,
    startNext() {
      const next = DraftSession.fresh({ userId, outbox, preparer });
      setSession(next);
      return next;
    },
  };
}

type Tools = Parameters<typeof DraftSession.fresh>[0];

async function open(tools: Tools): Promise<DraftSession> {
  try {
    const [drafts, commands] = await Promise.all([listDrafts(tools.userId), listCommands(tools.userId)]);
    const leaving = new Set(commands.map((command) => command.itemId));
    const begun = drafts.find((draft) => !leaving.has(draft.id));
    const session = begun ? await DraftSession.resume(tools, begun) : DraftSession.fresh(tools);
    await takeSharedPhotos(session);
    return session;
  } catch {
    // Storage is forbidden: the form works all the same, and says that nothing can be kept.
    return DraftSession.fresh(tools);
  }
}

/** They leave their waiting place only after they have become photos of the draft. */
async function takeSharedPhotos(session: DraftSession): Promise<void> {
  const shared = await listSharedPhotos();
  if (shared.length === 0) return;
  await session.addPhotos(shared);
  await deleteSharedPhotos();
}
