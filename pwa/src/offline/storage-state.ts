/** How safely this browser keeps what is not on the server yet. Null where it does not say. */
export interface StorageState {
  /** Bytes that are left for the app. */
  readonly free: number | null;
  /** False where the browser may clear the app's data by itself when the device runs short. */
  readonly persisted: boolean | null;
  /** Safari on a phone or tablet, which clears what websites keep; on the home screen it does not. */
  readonly inSafari: boolean;
}

/** Room for some thirty photos: below it there is a warning, before anything is at risk. */
export const SHORT_BYTES = 100_000_000;

/** Asks the browser. Never rejects. */
export async function readStorageState(): Promise<StorageState> {
  const { storage } = navigator;
  const [estimate, persisted] = await Promise.all([
    storage?.estimate?.().catch(() => null) ?? null,
    storage?.persisted?.().catch(() => null) ?? null,
  ]);
  const { quota, usage } = estimate ?? {};
  return {
    free: quota === undefined ? null : Math.max(0, quota - (usage ?? 0)),
    persisted,
    // Only Safari on phones and tablets has this property.
    inSafari: (navigator as { standalone?: boolean }).standalone === false,
  };
}

/** What a person should know of it, or null where all is well. `unsent` says whether something could be lost. */
export function storageWarning({ free, persisted, inSafari }: StorageState, unsent: boolean): string | null {
  if (free !== null && free < SHORT_BYTES) {
    const megabytes = Math.floor(free / 1_000_000);
    return `Only ${megabytes} MB are left for new photos on this device. Make room before you go on; what is kept here is safe.`;
  }
  if (persisted === true || !unsent) return null;
  if (inSafari) {
    return 'Safari clears unsent work after seven days without a visit. Open Llatria with a network before that, and it is sent.';
  }
  return persisted === false
    ? 'This browser may clear unsent work when the device runs short of room. It will not once Llatria is on the home screen.'
    : null;
}

/**
 * How to keep work safe before there is any, where a browser clears it by itself. What Safari keeps does not move
 * to the home screen, so that this is worth knowing early.
 */
export function homeScreenHint({ persisted, inSafari }: StorageState): string | null {
  return inSafari && persisted !== true
    ? 'To work without a network, put Llatria on your home screen: tap Share, then “Add to Home Screen”, and sign in there.'
    : null;
}
