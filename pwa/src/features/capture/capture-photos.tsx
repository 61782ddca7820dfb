import { IconCamera, IconPhotoPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { StoredPhoto } from '../../offline/database.ts';
import { usePhotoUrls } from '../../offline/use-photo-urls.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PhotoStrip } from '../../ui/photo-strip.tsx';
import { useToasts } from '../../ui/toast-context.ts';
import classes from './capture-photos.module.css';
import type { DraftSession } from './draft-session.ts';

interface CapturePhotosProps {
  readonly session: DraftSession;
  readonly photos: readonly StoredPhoto[];
}

/** The photos of the draft: take, choose, put in order, take away. */
export function CapturePhotos({ session, photos }: CapturePhotosProps) {
  const toasts = useToasts();
  const urls = usePhotoUrls(photos);
  const [refused, setRefused] = useState(0);

  async function add(files: readonly File[]): Promise<void> {
    try {
      await session.addPhotos(files.map((file) => ({ name: file.name, blob: file })));
      setRefused(0);
    } catch {
      setRefused(files.length);
    }
  }

  async function remove(id: string): Promise<void> {
    const undo = await session.removePhoto(id);
    toasts.show({ message: 'Photo removed.', action: { label: 'Undo', onAction: () => void undo() } });
  }

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
      <div className={classes.buttons}>
        <FileButton
          variant="camera"
          camera
          icon={<IconCamera size={22} aria-hidden="true" />}
          onFiles={(files) => void add(files)}
        >
          Take photo
        </FileButton>
        <FileButton
          multiple
          icon={<IconPhotoPlus size={22} aria-hidden="true" />}
          onFiles={(files) => void add(files)}
        >
          Add photos
        </FileButton>
      </div>
    </section>
  );
}
