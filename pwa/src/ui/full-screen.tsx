import { type ReactNode, useEffectEvent, useLayoutEffect, useRef } from 'react';
import classes from './full-screen.module.css';

interface FullScreenProps {
  /** What it is, for those who cannot see it. */
  readonly label: string;
  /** Called for every way of leaving: Escape, the back gesture, a button inside. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What needs the whole screen and a dark surround: the camera, and a photo that is looked at. A modal dialog. */
export function FullScreen({ label, onClose, children }: FullScreenProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useEffectEvent(onClose);

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    const onCancel = (event: Event): void => {
      event.preventDefault();
      close();
    };
    // Escape twice closes a native dialog without asking; the state of the app has to follow it.
    const onClosed = (): void => close();
    element.addEventListener('cancel', onCancel);
    element.addEventListener('close', onClosed);
    return () => {
      element.removeEventListener('cancel', onCancel);
      element.removeEventListener('close', onClosed);
      element.close();
    };
  }, []);

  return (
    <dialog ref={dialog} className={classes.screen} aria-label={label}>
      {children}
    </dialog>
  );
}
