import {
  IconBolt,
  IconBoltOff,
  IconCamera,
  IconCameraRotate,
  IconPhotoPlus,
  IconX,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { countOf } from '../../lib/count-of.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { FullScreen } from '../../ui/full-screen.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import classes from './camera.module.css';
import type { NewPhoto } from './draft-session.ts';
import { type CameraState, useCamera } from './use-camera.ts';

interface CameraProps {
  readonly count: number;
  /** The photo taken last, to show that it is here. */
  readonly lastUrl: string | null;
  /** Resolves once the photos are on the device; rejects where there was no room. */
  readonly onPhotos: (photos: readonly NewPhoto[]) => Promise<void>;
  readonly onClose: () => void;
}

const WORDS: Readonly<Record<Exclude<CameraState, 'ready'>, string>> = {
  starting: 'The camera is opening.',
  refused:
    'The browser does not let Llatria use the camera. Allow it in the settings of this page, or go on below.',
  missing: 'This device has no camera that can be used here.',
  failed: 'The camera could not be opened. Another app may be using it.',
};

/** A camera that keeps up: one touch, one photo, as many as it takes. */
export function Camera({ count, lastUrl, onPhotos, onClose }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  const { state, canTurn, turn, torch, toggleTorch, shoot } = useCamera(video);
  const [flashes, setFlashes] = useState(0);
  const [full, setFull] = useState(false);
  const shutter = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (state === 'ready') shutter.current?.focus();
  }, [state]);

  async function keep(photos: readonly NewPhoto[]): Promise<void> {
    try {
      await onPhotos(photos);
      setFull(false);
    } catch {
      setFull(true);
    }
  }

  async function take(): Promise<void> {
    const blob = await shoot();
    if (!blob) return;
    setFlashes((times) => times + 1);
    navigator.vibrate?.(12);
    await keep([{ name: 'photo.jpg', blob }]);
  }

  const toPhotos = (files: readonly File[]): NewPhoto[] =>
    files.map((file) => ({ name: file.name, blob: file }));
  return (
    <FullScreen label="Camera" onClose={onClose}>
      <div className={classes.camera}>
        <div className={classes.top}>
          <IconButton label="Close the camera" variant="overlay" onClick={onClose}>
            <IconX size={24} />
          </IconButton>
          <p className={classes.count} role="status">
            {count > 0 ? countOf(count, 'photo') : ''}
          </p>
          {torch === null ? (
            <span className={classes.spacer} />
          ) : (
            <IconButton
              label={torch ? 'Turn the light off' : 'Turn the light on'}
              variant="overlay"
              onClick={toggleTorch}
            >
              {torch ? <IconBolt size={24} /> : <IconBoltOff size={24} />}
            </IconButton>
          )}
        </div>
        <div className={classes.view}>
          <video
            ref={video}
            className={classes.video}
            autoPlay
            muted
            playsInline
            aria-label="View of the camera"
          />
          {flashes > 0 ? <span key={flashes} className={classes.flash} /> : null}
          {state === 'ready' ? null : (
            <div className={classes.words} role="status">
              <p>{WORDS[state]}</p>
              {state === 'starting' ? null : (
                <FileButton
                  variant="camera"
                  camera
                  icon={<IconCamera size={22} aria-hidden="true" />}
                  onFiles={(files) => void keep(toPhotos(files))}
                >
                  Use the phone's camera
                </FileButton>
              )}
            </div>
          )}
          {full ? (
            <p className={classes.full} role="alert">
              There is no room for this photo on the device, so it was not taken. The earlier ones are safe.
            </p>
          ) : null}
        </div>
        <div className={classes.bottom}>
          <div className={classes.side}>
            {canTurn ? (
              <IconButton label="Turn to the other camera" variant="overlay" onClick={turn}>
                <IconCameraRotate size={26} />
              </IconButton>
            ) : (
              <FileButton
                multiple
                className={classes.library}
                icon={<IconPhotoPlus size={26} aria-hidden="true" />}
                onFiles={(files) => void keep(toPhotos(files))}
              >
                <span className={classes.hidden}>From the library</span>
              </FileButton>
            )}
          </div>
          <button
            ref={shutter}
            type="button"
            className={classes.shutter}
            aria-label="Take the photo"
            disabled={state !== 'ready'}
            onClick={() => void take()}
          >
            <span />
          </button>
          <div className={classes.side}>
            <Button
              variant="quiet"
              className={classes.done}
              icon={lastUrl ? <img src={lastUrl} alt="" className={classes.last} /> : null}
              onClick={onClose}
            >
              Done
            </Button>
          </div>
        </div>
      </div>
    </FullScreen>
  );
}
