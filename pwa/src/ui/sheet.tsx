import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from 'react';
import { classNames } from '../lib/class-names.ts';
import { IconButton } from './icon-button.tsx';
import classes from './sheet.module.css';
import { useSwipeDown } from './use-swipe-down.ts';

interface SheetProps {
  readonly open: boolean;
  /** Called for every way of leaving: the cross, Escape, the back gesture, a swipe, a tap outside. */
  readonly onClose: () => void;
  readonly title: string;
  /** Stays in reach below what scrolls, for the buttons. */
  readonly footer?: ReactNode;
  /** On a desk: a dialog in the middle, or a drawer at the right. On a phone always from below. */
  readonly desktop?: 'dialog' | 'drawer';
  /** Takes the whole height at once, for what changes its length while it is used. */
  readonly tall?: boolean;
  readonly children: ReactNode;
}

/**
 * What asks or offers something in front of a screen. A native modal dialog: the browser keeps the focus
 * inside, makes the rest inert, closes on Escape and the back gesture, and returns the focus afterwards.
 */
export function Sheet({ open, ...rest }: SheetProps) {
  return open ? <OpenSheet {...rest} /> : null;
}

function OpenSheet({
  onClose,
  title,
  footer,
  desktop = 'dialog',
  tall = false,
  children,
}: Omit<SheetProps, 'open'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = useEffectEvent(onClose);
  const swipe = useSwipeDown(dialog, onClose);

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
    const onClick = (event: MouseEvent): void => {
      if (event.target === element) close();
    };
    element.addEventListener('cancel', onCancel);
    element.addEventListener('close', onClosed);
    element.addEventListener('click', onClick);
    return () => {
      element.removeEventListener('cancel', onCancel);
      element.removeEventListener('close', onClosed);
      element.removeEventListener('click', onClick);
      element.close();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={classNames(classes.sheet, classes[desktop], tall && classes.tall)}
      aria-labelledby={titleId}
    >
      <div className={classes.content}>
        <header className={classes.header} {...swipe}>
          <h2 id={titleId} className={classes.title}>
            {title}
          </h2>
          <IconButton label="Close" onClick={onClose}>
            <IconX size={22} />
          </IconButton>
        </header>
        <div className={classes.body}>{children}</div>
        {footer ? <footer className={classes.footer}>{footer}</footer> : null}
      </div>
    </dialog>
  );
}
