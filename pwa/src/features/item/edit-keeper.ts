import type { DraftKeeper } from '../../offline/draft-keeper.ts';
import type { Edit } from './follow-item.ts';

/** Keeps what was changed of an item and is not saved yet. */
export type EditKeeper = DraftKeeper<Edit>;
