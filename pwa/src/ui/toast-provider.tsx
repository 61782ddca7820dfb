import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import classes from './toast.module.css';
import { Toast } from './toast.tsx';
import { ToastContext, type ToastOptions, type Toasts } from './toast-context.ts';

interface ShownToast extends ToastOptions {
  readonly key: number;
}

const MOST_IN_VIEW = 3;

/** Holds the messages of `useToasts` above everything, modal sheets included. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly ShownToast[]>([]);
  const lastKey = useRef(0);
  const region = useRef<HTMLDivElement>(null);

  const dismiss = useCallback((key: number) => {
    setShown((toasts) => toasts.filter((toast) => toast.key !== key));
  }, []);
  const show = useCallback((options: ToastOptions) => {
    lastKey.current += 1;
    const key = lastKey.current;
    setShown((toasts) => [...toasts, { ...options, key }].slice(-MOST_IN_VIEW));
    return key;
  }, []);
  const toasts = useMemo<Toasts>(() => ({ show, dismiss }), [show, dismiss]);

  const newest = shown.at(-1)?.key;
  useEffect(() => {
    const element = region.current;
    if (newest === undefined || !element?.showPopover) return;
    // Leaving and entering again puts the region above a sheet that was opened meanwhile.
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
  }, [newest]);

  return (
    <ToastContext value={toasts}>
      {children}
      <div ref={region} popover="manual" className={classes.region} role="status" aria-live="polite">
        {shown.map((toast) => (
          <Toast key={toast.key} options={toast} onDismiss={() => dismiss(toast.key)} />
        ))}
      </div>
    </ToastContext>
  );
}
