import { useEffect } from 'react';
import { useToasts } from '../ui/toast-context.ts';
import { watchForUpdates } from './service-worker-updates.ts';

/** Offers a new version once it is here; it stays on offer until it is taken or waved away. */
export function UpdatePrompt() {
  const toasts = useToasts();
  useEffect(
    () =>
      watchForUpdates((activate) => {
        toasts.show({
          message: 'A new version is ready.',
          action: { label: 'Use it', onAction: activate },
          duration: null,
        });
      }),
    [toasts],
  );
  return null;
}
