import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type KeptProgress, keptInventoryOf } from '../../offline/kept-inventory.ts';
import { readCatchUp } from '../../offline/kept-store.ts';
import { Button } from '../../ui/button.tsx';
import { keptWords, photoWords } from './kept-words.ts';
import classes from './sync.module.css';

/** How much of the inventory would open here without a network. */
export function KeptFacts() {
  const inventory = keptInventoryOf(useApolloClient().cache);
  const live = useSyncExternalStore(inventory.onProgress, inventory.getProgress);
  const [stored, setStored] = useState<KeptProgress | null>(null);
  const { userId } = inventory;

  useEffect(() => {
    if (!userId) return;
    void readCatchUp(userId).then(
      ({ state, kept }) =>
        setStored({
          kept,
          total: state?.total ?? 0,
          whole: state?.whole ?? false,
          waits: false,
          photosLeft: null,
        }),
      () => undefined,
    );
  }, [userId]);

  const progress = live ?? stored;
  if (!progress) return null;
  const photos = photoWords(progress);
  return (
    <div className={classes.kept} role="status">
      <div>
        <p>{keptWords(progress)}</p>
        {photos ? <p className={classes.small}>{photos}</p> : null}
      </div>
      {progress.waits ? <Button onClick={() => inventory.fetchNow?.()}>Fetch now</Button> : null}
    </div>
  );
}
