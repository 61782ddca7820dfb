import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { FullScreen } from './full-screen.tsx';
import { IconButton } from './icon-button.tsx';
import classes from './photo-viewer.module.css';
import { thumbhashImage } from './thumbhash-image.ts';
import { ZoomArea } from './zoom-area.tsx';

interface ViewedPhoto {
  readonly id: string;
  readonly src: string;
  readonly thumbhash?: string | null;
}

interface PhotoViewerProps {
  readonly title: string;
  readonly photos: readonly ViewedPhoto[];
  /** The photo to begin with. */
  readonly startAt: number;
  /** Called with the place of the photo that was looked at last. */
  readonly onClose: (place: number) => void;
}

/** Photos as large as the screen: swiped from one to the next, pinched or tapped twice to look closer. */
export function PhotoViewer({ title, photos, startAt, onClose }: PhotoViewerProps) {
  const strip = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState(startAt);
  const [zoomed, setZoomed] = useState(false);

  function go(to: number, behavior: ScrollBehavior = 'smooth'): void {
    const element = strip.current;
    if (!element || to < 0 || to >= photos.length) return;
    setZoomed(false);
    element.scrollTo({ left: to * element.clientWidth, behavior });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the viewer opens; afterwards the finger leads.
  useEffect(() => go(startAt, 'instant'), []);

  return (
    <FullScreen label={`Photos of ${title}`} onClose={() => onClose(place)}>
      <ul
        ref={strip}
        className={classes.strip}
        data-zoomed={zoomed || undefined}
        // The list itself takes the keys, so that the arrows work wherever the focus is inside.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard.
        tabIndex={0}
        aria-label={`Photo ${place + 1} of ${photos.length}`}
        onScroll={(event) => {
          const { scrollLeft, clientWidth } = event.currentTarget;
          if (clientWidth > 0) setPlace(Math.round(scrollLeft / clientWidth));
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
          event.preventDefault();
          go(place + (event.key === 'ArrowLeft' ? -1 : 1));
        }}
      >
        {photos.map((photo, index) => (
          <li key={photo.id} className={classes.page} aria-hidden={index === place ? undefined : true}>
            <ZoomArea active={index === place} onZoomed={setZoomed}>
              <Picture
                photo={photo}
                alt={`${title}, photo ${index + 1}`}
                near={Math.abs(index - place) <= 1}
              />
            </ZoomArea>
          </li>
        ))}
      </ul>
      <div className={classes.bar}>
        <IconButton label="Close" variant="overlay" onClick={() => onClose(place)}>
          <IconX size={24} />
        </IconButton>
        {photos.length > 1 ? (
          <p className={classes.count}>
            {place + 1} / {photos.length}
          </p>
        ) : null}
      </div>
      {photos.length > 1 ? (
        <div className={classes.arrows}>
          <IconButton
            label="Photo before"
            variant="overlay"
            disabled={place === 0}
            onClick={() => go(place - 1)}
          >
            <IconChevronLeft size={26} />
          </IconButton>
          <IconButton
            label="Next photo"
            variant="overlay"
            disabled={place === photos.length - 1}
            onClick={() => go(place + 1)}
          >
            <IconChevronRight size={26} />
          </IconButton>
        </div>
      ) : null}
    </FullScreen>
  );
}

interface PictureProps {
  readonly photo: ViewedPhoto;
  readonly alt: string;
  /** Large photos are fetched when they are about to be seen. */
  readonly near: boolean;
}

function Picture({ photo, alt, near }: PictureProps) {
  const [loaded, setLoaded] = useState(false);
  const [wanted, setWanted] = useState(near);
  if (near && !wanted) setWanted(true);
  const blur = photo.thumbhash && !loaded ? thumbhashImage(photo.thumbhash) : null;
  return (
    <>
      {blur ? <img src={blur} alt="" className={classes.blur} draggable={false} /> : null}
      {wanted ? (
        <img
          src={photo.src}
          alt={alt}
          className={classes.picture}
          draggable={false}
          onLoad={() => setLoaded(true)}
        />
      ) : null}
    </>
  );
}
