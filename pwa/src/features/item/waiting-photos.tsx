import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { countOf } from '../../lib/count-of.ts';
import type { PendingPhoto } from '../../offline/use-pending-photos.ts';
import { usePhotoUrls } from '../../offline/use-photo-urls.ts';
import { Notice } from '../../ui/notice.tsx';
import { PhotoStrip } from '../../ui/photo-strip.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import classes from './photo-sheet.module.css';
import { PhotoSources } from './photo-sources.tsx';
import { useWaitingPhotos } from './use-waiting-photos.ts';

/** As many as an item takes. */
const MOST_PHOTOS = 24;

interface WaitingPhotosProps {
  readonly item: ItemDetailsFragment;
  readonly pending: readonly PendingPhoto[];
  readonly onClose: () => void;
}

/** Adds photos to an item that has not left yet, puts them in order and removes them. */
export function WaitingPhotos({ item, pending, onClose }: WaitingPhotosProps) {
  const { problem, add, arrange, remove } = useWaitingPhotos(item.id, pending);
  const urls = usePhotoUrls(pending.map(({ photo }) => photo));
  const room = MOST_PHOTOS - item.images.length - pending.length;

  return (
    <Sheet
      open
      onClose={onClose}
      title="Photos"
      desktop="drawer"
      footer={<PhotoSources room={room} onFiles={(files) => void add(files)} />}
    >
      <div className={classes.parts}>
        {problem ? <Notice tone="danger">{problem}</Notice> : null}
        {pending.length === 0 ? (
          <p className={classes.none}>
            {item.images.length > 0
              ? `${countOf(item.images.length, 'photo')} in your shop already.`
              : 'No photos yet. Items with three or four sell best.'}
          </p>
        ) : null}
        <PhotoStrip
          photos={pending.map(({ photo }) => ({ id: photo.id, src: urls.get(photo.id) ?? null }))}
          onArrange={(ids) => void arrange(ids)}
          onRemove={(id) => void remove(id)}
        />
      </div>
    </Sheet>
  );
}
