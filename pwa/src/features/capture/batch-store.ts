import type { StoredDraft } from '../../offline/database.ts';
import { findDraft } from '../../offline/draft-store.ts';

/** An item of a batch, as it was when the camera left it. */
export interface BatchEntry {
  readonly id: string;
  readonly photos: number;
  /** What a label said; empty where none did. */
  readonly sku: string;
}

/** Under which name the one open batch of a person is kept. */
export function batchIdOf(userId: string): string {
  return `batch-${userId}`;
}

/** The items that were photographed in one go, in their order. They themselves are kept as any other. */
export function batchDraft(userId: string, items: readonly BatchEntry[]): StoredDraft {
  return { id: batchIdOf(userId), userId, kind: 'batch', updatedAt: Date.now(), values: { items } };
}

/** The items of a batch as it is kept. */
export function entriesOf(draft: StoredDraft | undefined): readonly BatchEntry[] {
  return (draft?.values as { items?: readonly BatchEntry[] } | undefined)?.items ?? [];
}

/** The batch that is not sorted out yet. */
export async function readBatch(userId: string): Promise<readonly BatchEntry[]> {
  return entriesOf(await findDraft(batchIdOf(userId)));
}
