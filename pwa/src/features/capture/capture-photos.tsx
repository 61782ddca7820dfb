import { IconCamera, IconPhotoPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { StoredPhoto } from '../../offline/database.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PhotoStrip } from '../../ui/photo-strip.tsx';
import { useToasts } from '../../ui/toast-context.ts';
import classes from './capture-photos.module.css';
import type { DraftSession } from './draft-session.ts';
import { cameraIsOffered } from './use-camera.ts';
import { useDroppedPhotos } from './use-dropped-photos.ts';

interface CapturePhotosProps {
  readonly session: DraftSession;
  readonly photos: readonly StoredPhoto[];
  readonly urls: ReadonlyMap<string, string>;
  readonly onCamera: () => void;
}

/** As many as an item takes. */
const MOST_PHOTOS = 24;

/** The photos of the draft: take, choose, put in order, take away. */
export function CapturePhotos({ session, photos, urls, onCamera }: CapturePhotosProps) {
  const toasts = useToasts();
  const [refused, setRefused] = useState(0);
  const room = MOST_PHOTOS - photos.length;

  async function add(files: readonly File[]): Promise<void> {
    const fitting = files.slice(0, room);
    if (fitting.length < files.length) {
      toasts.show({
        tone: 'danger',
        message: `An item has at most ${MOST_PHOTOS} photos. The last ${files.length - fitting.length} were not added.`,
      });
    }
    try {
      await session.addPhotos(fitting.map((file) => ({ name: file.name, blob: file })));
      setRefused(0);
    } catch {
      setRefused(fitting.length);
    }
  }

  async function remove(id: string): Promise<void> {
    const undo = await session.removePhoto(id);
    toasts.show({
      message: 'Photo removed.',
      action: {
        label: 'Undo',
        onAction: () =>
          void undo().catch(() =>
            toasts.show({ tone: 'danger', message: 'There was no room to bring the photo back.' }),
          ),
      },
    });
  }

  useDroppedPhotos((files) => void add(files));
  const icon = <IconCamera size={22} aria-hidden="true" />;
  return (
    <section aria-label="Photos" className={classes.photos}>
      {refused > 0 ? (
        <Notice tone="danger" title="There is no room for more photos on this device">
          {refused === 1 ? 'The last photo was' : `The last ${refused} photos were`} not added. The ones below
          are safe. Make room on the device, or save this item first, then add them again.
        </Notice>
      ) : null}
      {photos.length > 0 ? (
        <PhotoStrip
          photos={photos.map(({ id }) => ({ id, src: urls.get(id) ?? null }))}
          onArrange={(ids) => void session.arrange(ids)}
          onRemove={(id) => void remove(id)}
        />
      ) : null}
      <div className={photos.length > 0 ? classes.buttons : classes.invitation}>
        {photos.length > 0 ? null : (
          <p className={classes.words}>The first photo becomes the cover. Three or four sell best.</p>
        )}
        {cameraIsOffered() ? (
          <Button variant="camera" icon={icon} disabled={room <= 0} onClick={onCamera}>
            Take photo
          </Button>
        ) : (
          <FileButton
            variant="camera"
            camera
            icon={icon}
            disabled={room <= 0}
            onFiles={(files) => void add(files)}
          >
            Take photo
          </FileButton>
        )}
        <FileButton
          multiple
          disabled={room <= 0}
          icon={<IconPhotoPlus size={22} aria-hidden="true" />}
          onFiles={(files) => void add(files)}
        >
          Add photos
        </FileButton>
      </div>
    </section>
  );
}
