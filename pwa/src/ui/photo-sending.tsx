import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import classes from './photo-sending.module.css';
import { ProgressRing } from './progress-ring.tsx';

interface PhotoSendingProps {
  /** `sent` has left the device whole and waits for the server's receipt. */
  readonly state: 'waiting' | 'sending' | 'refused' | 'confirmed';
  /** 0 to 1, while it is sending. */
  readonly progress?: number;
  /** Its place among the photos, for those who cannot see it. */
  readonly number: number;
}

/** Where a photo is on its way to the server: a sign in its corner, with words for those who cannot see it. */
export function PhotoSending({ state, progress = 0, number }: PhotoSendingProps) {
  if (state === 'sending') {
    return (
      <span className={classes.middle}>
        <ProgressRing value={progress < 1 ? progress : null} label={`Sending photo ${number}`} />
      </span>
    );
  }
  const [words, icon] = SIGNS[state];
  return (
    <span className={classes.corner} data-state={state} role="img" aria-label={`Photo ${number} ${words}`}>
      {icon}
    </span>
  );
}

const SIGNS = {
  waiting: ['waits on this device', <IconClock key="icon" size={16} stroke={2.5} aria-hidden="true" />],
  refused: ['was refused', <IconAlertTriangle key="icon" size={16} stroke={2.5} aria-hidden="true" />],
  confirmed: ['is in the shop', <IconCheck key="icon" size={16} stroke={3} aria-hidden="true" />],
} as const;
