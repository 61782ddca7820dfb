import type { OutboxSnapshot } from '../../offline/outbox.ts';

interface SyncCounts {
  /** Changes without a photo that wait for the server. */
  readonly changes: number;
  /** Of everything, what waits for a person. */
  readonly stuck: number;
  /** Photos that are on this device alone, moving or not. */
  readonly savedHere: number;
  readonly sending: number;
  readonly confirmed: number;
}

/** How much of this device's work is where. A photo that was refused is still saved here. */
export function syncCounts({ commands, sending, confirmedPhotos }: OutboxSnapshot): SyncCounts {
  const photos = commands.filter(({ photoId }) => photoId !== null);
  return {
    changes: commands.filter(({ photoId, state }) => photoId === null && state === 'waiting').length,
    stuck: commands.filter(({ state }) => state === 'refused').length,
    savedHere: photos.length,
    sending: photos.filter(({ id }) => sending.has(id)).length,
    confirmed: confirmedPhotos,
  };
}
