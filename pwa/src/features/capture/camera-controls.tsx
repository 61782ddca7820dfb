import { IconCameraRotate, IconPhotoPlus } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import classes from './camera.module.css';

interface CameraControlsProps {
  readonly shutter: RefObject<HTMLButtonElement | null>;
  readonly ready: boolean;
  /** Addresses of the photos of the item in hand, in their order. */
  readonly photos: readonly (string | null)[];
  /** Whether there is something to leave behind. */
  readonly canGoOn: boolean;
  readonly canTurn: boolean;
  readonly onTurn: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onTake: () => void;
  readonly onNext: () => void;
  readonly onDone: () => void;
}

/** Fit beside the button without pushing it away, on the narrowest phone. */
const SHOWN_PHOTOS = 4;

/** The lower edge of the camera, where the thumb is. */
export function CameraControls(props: CameraControlsProps) {
  const { shutter, ready, photos, canGoOn, canTurn, onTurn, onFiles, onTake, onNext, onDone } = props;
  return (
    <div className={classes.bottom}>
      <div className={classes.taken}>
        <div className={classes.strip}>
          {photos
            .slice(-SHOWN_PHOTOS)
            .map((src) => (src ? <img key={src} src={src} alt="" className={classes.last} /> : null))}
        </div>
        <Button variant="quiet" className={classes.done} onClick={onDone}>
          Done
        </Button>
      </div>
      <div className={classes.buttons}>
        <div className={classes.side}>
          {canTurn ? (
            <IconButton label="Turn to the other camera" variant="overlay" onClick={onTurn}>
              <IconCameraRotate size={26} />
            </IconButton>
          ) : (
            <FileButton
              multiple
              className={classes.library}
              icon={<IconPhotoPlus size={26} aria-hidden="true" />}
              onFiles={onFiles}
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
          disabled={!ready}
          onClick={onTake}
        >
          <span />
        </button>
        <div className={classes.side}>
          <Button variant="quiet" className={classes.next} disabled={!canGoOn} onClick={onNext}>
            Next item
          </Button>
        </div>
      </div>
    </div>
  );
}
