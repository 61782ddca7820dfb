/** What is told to every server process, so that subscribers hear of it. Ids only: NOTIFY holds 8000 bytes. */
export interface DomainEvent {
  readonly type: 'ITEM_CHANGED' | 'POSTING_CHANGED';
  readonly shopId: string;
  readonly id: string;
}
