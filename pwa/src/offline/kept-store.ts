import {
  type OwnedKey,
  openDatabase,
  type StoredCard,
  type StoredCatchUp,
  type StoredDetails,
  type StoredOrder,
} from './database.ts';

/** What the first screen needs of what this person has seen here. */
export interface KeptStart {
  /** Things that belong to no item, as Apollo names and keeps them. */
  readonly entities: Readonly<Record<string, unknown>>;
  readonly order: StoredOrder | null;
  readonly catchUp: StoredCatchUp | null;
  /** The first of `order`. */
  readonly cards: readonly StoredCard[];
}

/** What a phone shows at once, and a little more; the rest follows while that is drawn. */
const FIRST_CARDS = 16;

/** Everything of one person in a store whose keys begin with them. */
export function allOf(userId: string): IDBKeyRange {
  return IDBKeyRange.bound([userId], [userId, []]);
}

/** Reads what the first screen needs, however much else is kept. Rejects where storage cannot be read. */
export async function readStart(userId: string): Promise<KeptStart> {
  const transaction = (await openDatabase()).transaction(['entities', 'orders', 'catchUps', 'cards']);
  const [entities, order, catchUp] = await Promise.all([
    transaction.objectStore('entities').getAll(allOf(userId)),
    transaction.objectStore('orders').get(userId),
    transaction.objectStore('catchUps').get(userId),
  ]);
  const cards = transaction.objectStore('cards');
  const first = order?.ids.slice(0, FIRST_CARDS) ?? [];
  const found = await Promise.all(first.map((id) => cards.get([userId, id])));
  return {
    entities: Object.fromEntries(entities.map(({ id, fields }) => [id, fields])),
    order: order ?? null,
    catchUp: catchUp ?? null,
    cards: found.filter((card) => card !== undefined),
  };
}

/** What is kept of these items for lists; those that are not here are left out. */
export async function readCards(userId: string, ids: readonly string[]): Promise<StoredCard[]> {
  const { store } = (await openDatabase()).transaction('cards');
  const found = await Promise.all(ids.map((id) => store.get([userId, id])));
  return found.filter((card) => card !== undefined);
}

/** A portion of all cards, in the order of their ids, behind the one named. */
export async function readCardsAfter(userId: string, after: string, size: number): Promise<StoredCard[]> {
  const range = IDBKeyRange.bound([userId, after], [userId, []], true);
  return (await openDatabase()).getAll('cards', range, size);
}

/** What is kept of one item for its page. */
export async function readDetails(userId: string, id: string): Promise<StoredDetails | undefined> {
  const key: OwnedKey = [userId, id];
  return (await openDatabase()).get('details', key);
}

/** How far this device is in taking over the inventory, and how many items are here. */
export async function readCatchUp(
  userId: string,
): Promise<{ readonly state: StoredCatchUp | null; readonly kept: number }> {
  const transaction = (await openDatabase()).transaction(['catchUps', 'details']);
  const [state, kept] = await Promise.all([
    transaction.objectStore('catchUps').get(userId),
    transaction.objectStore('details').count(allOf(userId)),
  ]);
  return { state: state ?? null, kept };
}
