import type { Edit } from '../../graphql/follow-item.ts';
import type { DraftKeeper } from '../../offline/draft-keeper.ts';

/** Keeps what was changed of an item and is not saved yet. */
export type EditKeeper = DraftKeeper<Edit>;
