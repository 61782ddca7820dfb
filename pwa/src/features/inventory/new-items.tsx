import { lazy, Suspense } from 'react';
import { useOutboxSnapshot } from '../../offline/outbox-context.ts';

const WaitingItems = lazy(async () => ({
  default: (await import(/* webpackChunkName: "waiting-items" */ './waiting-items.tsx')).WaitingItems,
}));

/** New items that the shop does not have yet; fetched when there are any. */
export function NewItems() {
  const creations = useOutboxSnapshot().commands.filter(({ kind }) => kind === 'createItem');
  if (creations.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <WaitingItems creations={creations} />
    </Suspense>
  );
}
