import { IconCamera } from '@tabler/icons-react';
import { FileButton } from '../../ui/file-button.tsx';
import classes from './camera.module.css';
import type { CameraState } from './use-camera.ts';

const WORDS: Readonly<Record<Exclude<CameraState, 'ready'>, string>> = {
  starting: 'The camera is opening.',
  refused:
    'The browser does not let Llatria use the camera. Allow it in the settings of this page, or go on below.',
  missing: 'This device has no camera that can be used here.',
  failed: 'The camera could not be opened. Another app may be using it.',
};

interface CameraWordsProps {
  readonly state: Exclude<CameraState, 'ready'>;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Why there is no live picture, and the camera of the phone instead. */
export function CameraWords({ state, onFiles }: CameraWordsProps) {
  return (
    <div className={classes.words} role="status">
      <p>{WORDS[state]}</p>
      {state === 'starting' ? null : (
        <FileButton
          variant="camera"
          camera
          icon={<IconCamera size={22} aria-hidden="true" />}
          onFiles={onFiles}
        >
          Use the phone's camera
        </FileButton>
      )}
    </div>
  );
}
