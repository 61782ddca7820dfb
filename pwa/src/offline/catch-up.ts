import type { ItemCardFragment, ItemDetailsFragment } from '../graphql/generated/graphql.ts';
import { readCatchUp } from './kept-store.ts';
import { writeKept } from './kept-write.ts';

/** Some of what changed, in the order in which it did. */
export interface ChangePage {
  readonly items: readonly ItemDetailsFragment[];
  readonly deletedIds: readonly string[];
  readonly cursor: string;
  readonly hasMore: boolean;
}

export interface CatchUpProgress {
  readonly kept: number;
  readonly total: number;
  /** Whether nothing is missing, as far as anybody knows. */
  readonly whole: boolean;
}

export interface CatchUpTools {
  readonly userId: string;
  readonly fetchPage: (after: string | null) => Promise<ChangePage>;
  /** How many items there are altogether. */
  readonly countAll: () => Promise<number>;
  /** Waits until a page may be fetched without being in anybody's way; false where it is to end here. */
  readonly mayGoOn: (whole: boolean) => Promise<boolean>;
  /** Told once a page is on the device. */
  readonly onPage: (page: ChangePage) => void;
  readonly onProgress: (progress: CatchUpProgress) => void;
}

/**
 * Brings the device up to date: every page of changes is kept together with the place up to which it goes, so that
 * a catch-up that was cut off goes on where it was. Rejects where the server cannot be asked or storage is full;
 * what is here stays good.
 */
export async function catchUp(tools: CatchUpTools): Promise<void> {
  const { userId } = tools;
  const found = await readCatchUp(userId);
  let { kept } = found;
  let cursor = found.state?.cursor ?? null;
  let whole = found.state?.whole ?? false;
  let total = found.state?.total ?? 0;
  tools.onProgress({ kept, total, whole });
  if (!(await tools.mayGoOn(whole))) return;
  total = await tools.countAll();
  for (let hasMore = true; hasMore; ) {
    if (!(await tools.mayGoOn(whole))) return;
    const page = await tools.fetchPage(cursor);
    ({ cursor, hasMore } = page);
    whole ||= !hasMore;
    await writeKept(userId, {
      items: page.items.map((details) => ({ card: cardOf(details), details, ebay: null })),
      goneItems: page.deletedIds,
      catchUp: { userId, cursor, whole, total },
    });
    tools.onPage(page);
    ({ kept } = await readCatchUp(userId));
    tools.onProgress({ kept, total: hasMore ? total : kept, whole: !hasMore });
  }
}

/** What lists show of an item; what only its page shows would make a search without a network slow. */
function cardOf(details: ItemDetailsFragment): ItemCardFragment {
  const postings = details.postings.map(({ id, platform, status }) => ({
    __typename: 'PlatformPosting' as const,
    id,
    platform,
    status,
  }));
  const {
    description: _description,
    cost: _cost,
    conditionNotes: _conditionNotes,
    brand: _brand,
    model: _model,
    barcode: _barcode,
    attributes: _attributes,
    storageLocation: _storageLocation,
    notes: _notes,
    soldAt: _soldAt,
    images: _images,
    sales: _sales,
    ...card
  } = details;
  return { ...card, postings };
}
