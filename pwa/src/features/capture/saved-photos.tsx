import type { StoredCommand, StoredPhoto } from '../../offline/database.ts';
import { useOutbox, useOutboxSnapshot } from '../../offline/outbox-context.ts';
import { PhotoProblem } from '../../ui/photo-problem.tsx';
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
  const shown = photos.map((photo, index) => {
    const command = commands.find(({ photoId }) => photoId === photo.id);
    const progress = command && sending.get(command.id);
    const state = !command ? 'confirmed' : progress !== undefined ? 'sending' : command.state;
    return { photo, number: index + 1, command, progress, state } as const;
  });
  return (
    <>
      <ul className={classes.photos} aria-label="Photos">
        {shown.map(({ photo, number, progress, state }) => (
          <li key={photo.id}>
            <PhotoTile src={urls.get(photo.id) ?? null} alt={`Photo ${number}`}>
              <PhotoSending state={state} progress={progress} number={number} />
            </PhotoTile>
          </li>
        ))}
      </ul>
      {shown.map(({ photo, number, command, state }) =>
        command && state === 'refused' ? (
          <PhotoProblem
            key={photo.id}
            number={number}
            message={command.failure?.message ?? ''}
            retriedByItself={false}
            onRetry={() => void outbox.retry([command.id])}
            onRemove={() => onRemove(photo.id)}
          />
        ) : null,
      )}
    </>
  );
}
