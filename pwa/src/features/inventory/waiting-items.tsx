import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { payloadOf } from '../../offline/commands.ts';
import type { StoredCommand, StoredPhoto } from '../../offline/database.ts';
import { listPhotos } from '../../offline/photo-store.ts';
import { usePhotoUrls } from '../../offline/use-photo-urls.ts';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import classes from './waiting-items.module.css';

interface WaitingItemsProps {
  readonly creations: readonly StoredCommand[];
}

/** New items that are on this device alone, before those of the shop. */
export function WaitingItems({ creations }: WaitingItemsProps) {
  const [covers, setCovers] = useState<readonly StoredPhoto[]>([]);
  const urls = usePhotoUrls(covers);
  const ids = creations.map(({ itemId }) => itemId).join();

  useEffect(() => {
    let left = false;
    void Promise.all(ids.split(',').map(async (id) => (await listPhotos(id))[0])).then(
      (found) => {
        if (!left) setCovers(found.filter((photo) => photo !== undefined));
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [ids]);

  return (
    <section aria-label="Not synced yet" className={classes.section}>
      <h2 className={classes.heading}>Not synced yet</h2>
      <ul className={classes.list}>
        {creations.map((command) => {
          const { title } = payloadOf(command, 'createItem').input;
          const cover = covers.find(({ ownerId }) => ownerId === command.itemId);
          return (
            <li key={command.id}>
              <Link to={`/items/${command.itemId}`} className={classes.item}>
                <PhotoTile src={(cover && urls.get(cover.id)) ?? null} alt="" />
                <span className={classes.title}>{title || 'Untitled'}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
