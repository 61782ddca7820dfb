import { IconBolt, IconBoltOff, IconTag, IconTagOff, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import classes from './camera.module.css';

interface CameraTopProps {
  /** Whether a label in a photo begins another item. */
  readonly labels: boolean;
  readonly onLabels: () => void;
  /** Null where the camera has no light. */
  readonly torch: boolean | null;
  readonly onTorch: () => void;
  readonly onClose: () => void;
  /** Which item is photographed, and how far it is. */
  readonly children: ReactNode;
}

/** The upper edge of the camera: what is set, and what was taken. */
export function CameraTop({ labels, onLabels, torch, onTorch, onClose, children }: CameraTopProps) {
  return (
    <div className={classes.top}>
      <IconButton label="Close the camera" variant="overlay" onClick={onClose}>
        <IconX size={24} />
      </IconButton>
      <p className={classes.count} role="status">
        {children}
      </p>
      <div className={classes.settings}>
        {torch === null ? null : (
          <IconButton
            label={torch ? 'Turn the light off' : 'Turn the light on'}
            variant="overlay"
            onClick={onTorch}
          >
            {torch ? <IconBolt size={24} /> : <IconBoltOff size={24} />}
          </IconButton>
        )}
        <IconButton
          label={labels ? 'Labels start a new item: on' : 'Labels start a new item: off'}
          variant="overlay"
          onClick={onLabels}
        >
          {labels ? <IconTag size={24} /> : <IconTagOff size={24} />}
        </IconButton>
      </div>
    </div>
  );
}
