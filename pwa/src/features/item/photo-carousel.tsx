import { IconChevronLeft, IconChevronRight, IconPhotoEdit } from '@tabler/icons-react';
import { lazy, Suspense, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { ItemPhotoFragment } from '../../graphql/generated/graphql.ts';
import type { PendingPhoto } from '../../offline/use-pending-photos.ts';
import { usePhotoUrls } from '../../offline/use-photo-urls.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PhotoSending } from '../../ui/photo-sending.tsx';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import classes from './photo-carousel.module.css';

const PhotoViewer = lazy(async () => ({
  default: (await import(/* webpackChunkName: "photo-viewer" */ '../../ui/photo-viewer.tsx')).PhotoViewer,
}));

interface PhotoCarouselProps {
  readonly title: string;
  readonly images: readonly ItemPhotoFragment[];
  /** Photos that are still on this device; they stand behind the others. */
  readonly pending: readonly PendingPhoto[];
  readonly onEdit: () => void;
}

const RATIO = 4 / 3;

/** The photos of an item, one beside the other: swiped, or moved by arrows; a touch shows one in full. */
export function PhotoCarousel({ title, images, pending, onEdit }: PhotoCarouselProps) {
  const strip = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState(0);
  const [viewed, setViewed] = useState<number | null>(null);
  const urls = usePhotoUrls(pending.map(({ photo }) => photo));
  const count = images.length + pending.length;

  function go(to: number, behavior: ScrollBehavior = 'smooth'): void {
    const element = strip.current;
    element?.scrollTo({ left: to * element.clientWidth, behavior });
  }

  // A photo that arrives is put before those that wait; the browser would follow the one it has in view.
  const stayAtCover = useEffectEvent(() => {
    if (place === 0) go(0, 'instant');
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of photos says when one has arrived.
  useLayoutEffect(() => stayAtCover(), [images.length]);

  return (
    <section aria-label="Photos" className={classes.carousel}>
      {count === 0 ? (
        <PhotoTile src={null} alt="" ratio={RATIO}>
          <div className={classes.none}>
            <Button variant="camera" onClick={onEdit}>
              Add photos
            </Button>
          </div>
        </PhotoTile>
      ) : (
        <ul
          ref={strip}
          className={classes.strip}
          onScroll={(event) => {
            const { scrollLeft, clientWidth } = event.currentTarget;
            if (clientWidth > 0) setPlace(Math.round(scrollLeft / clientWidth));
          }}
        >
          {images.map((image, index) => (
            <li key={image.id}>
              <PhotoTile
                src={image.mediumUrl}
                thumbhash={image.thumbhash}
                alt={`${title}, photo ${index + 1}`}
                ratio={RATIO}
                fit="contain"
                eager={index === 0}
              >
                <button
                  type="button"
                  className={classes.open}
                  aria-label={`Open photo ${index + 1}`}
                  onClick={() => setViewed(index)}
                />
              </PhotoTile>
            </li>
          ))}
          {pending.map(({ photo, command, progress }, index) => (
            <li key={photo.id}>
              <PhotoTile
                src={urls.get(photo.id) ?? null}
                alt={`${title}, photo ${images.length + index + 1}`}
                ratio={RATIO}
                fit="contain"
              >
                <PhotoSending
                  state={progress === undefined ? command.state : 'sending'}
                  progress={progress}
                  number={images.length + index + 1}
                />
              </PhotoTile>
            </li>
          ))}
        </ul>
      )}
      {count > 1 ? (
        <>
          <p className={classes.count} aria-hidden="true">
            {place + 1} / {count}
          </p>
          <div className={classes.arrows}>
            <IconButton
              label="Photo before"
              variant="overlay"
              disabled={place === 0}
              onClick={() => go(place - 1)}
            >
              <IconChevronLeft size={24} />
            </IconButton>
            <IconButton
              label="Next photo"
              variant="overlay"
              disabled={place >= count - 1}
              onClick={() => go(place + 1)}
            >
              <IconChevronRight size={24} />
            </IconButton>
          </div>
        </>
      ) : null}
      {count > 0 ? (
        <IconButton label="Change the photos" variant="overlay" className={classes.edit} onClick={onEdit}>
          <IconPhotoEdit size={22} />
        </IconButton>
      ) : null}
      {viewed === null ? null : (
        <Suspense fallback={null}>
          <PhotoViewer
            title={title}
            photos={images.map(({ id, fullUrl, thumbhash }) => ({ id, src: fullUrl, thumbhash }))}
            startAt={viewed}
            onClose={(last) => {
              setViewed(null);
              go(last, 'instant');
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
