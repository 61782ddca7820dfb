import type { ItemPhotoFragment } from '../../graphql/generated/graphql.ts';
import type { PendingPhoto } from '../../offline/use-pending-photos.ts';
import { usePhotoUrls } from '../../offline/use-photo-urls.ts';
import { PhotoChoice } from '../../ui/photo-choice.tsx';
import { PhotoSending } from '../../ui/photo-sending.tsx';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import classes from './batch.module.css';

interface BatchPhotosProps {
  /** Those that the shop has. */
  readonly images: readonly ItemPhotoFragment[];
  readonly pending: readonly PendingPhoto[];
  /** Those that can be moved. */
  readonly free: readonly string[];
  readonly chosen: readonly string[];
  readonly onToggle: (photoId: string) => void;
}

/** The photos of an item of the batch, in a row that is swiped; a touch chooses one. */
export function BatchPhotos({ images, pending, free, chosen, onToggle }: BatchPhotosProps) {
  const urls = usePhotoUrls(pending.map(({ photo }) => photo));
  if (images.length + pending.length === 0) return <p className={classes.none}>No photos.</p>;
  const tiles = [
    ...images.map(({ id, thumbnailUrl, thumbhash }, index) => ({
      id,
      tile: <PhotoTile src={thumbnailUrl} thumbhash={thumbhash} alt={`Photo ${index + 1}`} />,
    })),
    ...pending.map(({ photo, command, progress }, index) => ({
      id: photo.id,
      tile: pendingTile(urls.get(photo.id) ?? null, images.length + index + 1, command.state, progress),
    })),
  ];
  return (
    <ul className={classes.photos}>
      {tiles.map(({ id, tile }, index) => (
        <li key={id}>
          {free.includes(id) ? (
            <PhotoChoice number={index + 1} chosen={chosen.includes(id)} onToggle={() => onToggle(id)}>
              {tile}
            </PhotoChoice>
          ) : (
            tile
          )}
        </li>
      ))}
    </ul>
  );
}

function pendingTile(
  src: string | null,
  number: number,
  state: PendingPhoto['command']['state'],
  progress: number | undefined,
) {
  return (
    <PhotoTile src={src} alt={`Photo ${number}`}>
      {progress === undefined ? null : <PhotoSending state="sending" progress={progress} number={number} />}
      {state === 'refused' ? <PhotoSending state="refused" progress={undefined} number={number} /> : null}
    </PhotoTile>
  );
}
