import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { classNames } from '../lib/class-names.ts';
import classes from './toast.module.css';
import type { ToastOptions } from './toast-context.ts';

interface ToastProps {
  readonly options: ToastOptions;
  readonly onDismiss: () => void;
}

/** One message. It waits while it is touched, hovered or focused, so that nobody races it to the button. */
export function Toast({ options, onDismiss }: ToastProps) {
  const { message, tone = 'neutral', action, duration } = options;
  const [held, setHeld] = useState(false);
  const lifetime = duration === undefined ? (action ? 8_000 : 5_000) : duration;
  const expire = useEffectEvent(onDismiss);

  useEffect(() => {
    if (held || lifetime === null) return;
    const timer = setTimeout(() => expire(), lifetime);
    return () => clearTimeout(timer);
  }, [held, lifetime]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only holds the clock; nothing is hidden behind it.
    <div
      className={classNames(classes.toast, tone === 'danger' && classes.danger)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {tone === 'danger' ? <IconAlertTriangle className={classes.icon} size={20} aria-hidden="true" /> : null}
      <p className={classes.message}>{message}</p>
      {action ? (
        <button
          type="button"
          className={classes.action}
          onClick={() => {
            action.onAction();
            onDismiss();
          }}
        >
          {action.label}
        </button>
      ) : null}
      <button type="button" className={classes.close} aria-label="Dismiss" onClick={onDismiss}>
        <IconX size={18} />
      </button>
    </div>
  );
}
