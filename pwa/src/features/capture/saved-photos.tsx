import type { StoredCommand, StoredPhoto } from '../../offline/database.ts';
import { useOutbox, useOutboxSnapshot } from '../../offline/outbox-context.ts';
import { Button } from '../../ui/button.tsx';
import { PhotoSending } from '../../ui/photo-sending.tsx';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import classes from './saved-panel.module.css';

interface SavedPhotosProps {
  readonly photos: readonly StoredPhoto[];
  readonly urls: ReadonlyMap<string, string>;
  /** Those of this item that are not done. */
  readonly commands: readonly StoredCommand[];
  readonly onRemove: (photoId: string) => void;
}

/** How far each photo has come, and what is wrong with those that the server refused. */
export function SavedPhotos({ photos, urls, commands, onRemove }: SavedPhotosProps) {
  const outbox = useOutbox();
  const { sending } = useOutboxSnapshot();
  if (photos.length === 0) return null;
  return (
    <ul className={classes.photos} aria-label="Photos">
      {photos.map((photo, index) => {
        const command = commands.find(({ photoId }) => photoId === photo.id);
        const progress = command && sending.get(command.id);
        const state = !command ? 'confirmed' : progress !== undefined ? 'sending' : command.state;
        return (
          <li key={photo.id}>
            <PhotoTile src={urls.get(photo.id) ?? null} alt={`Photo ${index + 1}`}>
              <PhotoSending state={state} progress={progress} number={index + 1} />
            </PhotoTile>
            {command && state === 'refused' ? (
              <div className={classes.refused}>
                <p>{command.failure?.message}</p>
                <Button variant="quiet" onClick={() => void outbox.retry([command.id])}>
                  Try again
                </Button>
                <Button variant="quiet" onClick={() => onRemove(photo.id)}>
                  Remove
                </Button>
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
