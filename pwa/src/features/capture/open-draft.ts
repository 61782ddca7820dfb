import { listCommands } from '../../offline/command-store.ts';
import type { StoredCommand, StoredDraft } from '../../offline/database.ts';
import { listDrafts } from '../../offline/draft-store.ts';
import { deleteSharedPhotos, listSharedPhotos } from '../../offline/photo-store.ts';
import { DraftSession, type DraftTools } from './draft-session.ts';

/** The draft that is asked for, or else the one that was begun last and is not on its way yet, or a new one. */
export async function openDraft(tools: DraftTools, wishedId: string | null): Promise<DraftSession> {
  try {
    const [drafts, commands] = await Promise.all([listDrafts(tools.userId), listCommands(tools.userId)]);
    const draft = chooseDraft(drafts, commands, wishedId);
    if (!draft) return DraftSession.fresh(tools);
    const session = await DraftSession.resume(tools, draft);
    if (!session.getSnapshot().continues) return session;
    // The app was closed while photos were added to an item that had been saved: they belong there.
    await session.save();
    return DraftSession.fresh(tools);
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
export async function takeSharedPhotos(session: DraftSession): Promise<void> {
  const shared = await listSharedPhotos();
  if (shared.length === 0) return;
  await session.addPhotos(shared);
  await deleteSharedPhotos();
}
