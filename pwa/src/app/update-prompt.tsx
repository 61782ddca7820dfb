import { useEffect } from 'react';
import { useToasts } from '../ui/toast-context.ts';

/** Offers a new version once it is here; it stays on offer until it is taken or waved away. */
export function UpdatePrompt() {
  const toasts = useToasts();
  useEffect(() => {
    let left = false;
    let stop: (() => void) | undefined;
    const offer = (activate: () => void): void => {
      toasts.show({
        message: 'A new version is ready.',
        action: { label: 'Use it', onAction: activate },
        duration: null,
      });
    };
    import(/* webpackChunkName: "updates" */ './service-worker-updates.ts').then(
      ({ watchForUpdates }) => {
        if (!left) stop = watchForUpdates(offer);
      },
      // The next start asks again.
      () => undefined,
    );
    return () => {
      left = true;
      stop?.();
    };
  }, [toasts]);
  return null;
}
