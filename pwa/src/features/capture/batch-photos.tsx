import type { ItemPhotoFragment } from '../../graphql/generated/graphql.ts';
import type { PendingPhoto } from '../../offline/use-pending-photos.ts';
import { usePhotoUrls } from '../../offline/use-photo-urls.ts';
import { PhotoSending } from '../../ui/photo-sending.tsx';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import classes from './batch.module.css';

interface BatchPhotosProps {
  /** Those that the shop has; they stay where they are. */
  readonly images: readonly ItemPhotoFragment[];
  readonly pending: readonly PendingPhoto[];
  /** Those of them that can still be moved. */
  readonly free: readonly string[];
  readonly chosen: readonly string[];
  readonly onToggle: (photoId: string) => void;
}

/** The photos of an item of the batch, in a row that is swiped; a touch chooses one. */
export function BatchPhotos({ images, pending, free, chosen, onToggle }: BatchPhotosProps) {
  const urls = usePhotoUrls(pending.map(({ photo }) => photo));
  if (images.length + pending.length === 0) return <p className={classes.none}>No photos.</p>;
  return (
    <ul className={classes.photos}>
      {images.map((image, index) => (
        <li key={image.id}>
          <PhotoTile src={image.thumbnailUrl} thumbhash={image.thumbhash} alt={`Photo ${index + 1}`} />
        </li>
      ))}
      {pending.map(({ photo, command, progress }, index) => {
        const number = images.length + index + 1;
        const tile = (
          <PhotoTile src={urls.get(photo.id) ?? null} alt={`Photo ${number}`}>
            {progress === undefined ? null : (
              <PhotoSending state="sending" progress={progress} number={number} />
            )}
            {command.state === 'refused' ? (
              <PhotoSending state="refused" progress={undefined} number={number} />
            ) : null}
          </PhotoTile>
        );
        return (
          <li key={photo.id}>
            {free.includes(photo.id) ? (
              <button
                type="button"
                className={classes.photo}
                aria-label={`Choose photo ${number}`}
                aria-pressed={chosen.includes(photo.id)}
                onClick={() => onToggle(photo.id)}
              >
                {tile}
              </button>
            ) : (
              tile
            )}
          </li>
        );
      })}
    </ul>
  );
}
