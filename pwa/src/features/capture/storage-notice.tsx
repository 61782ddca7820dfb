import { useOnline } from '../../lib/use-online.ts';
import { useOutboxSnapshot } from '../../offline/outbox-context.ts';
import { LITTLE_ROOM, useRoomForPhotos } from '../../offline/photo-room.ts';
import { storageWarning } from '../../offline/storage-state.ts';
import { useStorageState } from '../../offline/use-storage-state.ts';
import { Notice } from '../../ui/notice.tsx';

/** Warns of a device that has little room for photos, or may not keep what cannot be sent now. */
export function StorageNotice({ photos }: { readonly photos: number }) {
  const online = useOnline();
  const { commands } = useOutboxSnapshot();
  const kept = photos + commands.length;
  const room = useRoomForPhotos(photos);
  const state = storageWarning(useStorageState(kept), !online && kept > 0);
  const warning = room ? state : LITTLE_ROOM;
  return warning ? <Notice tone="attention">{warning}</Notice> : null;
}
