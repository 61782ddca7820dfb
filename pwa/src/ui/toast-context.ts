import { createContext, useContext } from 'react';

export interface ToastOptions {
  readonly message: string;
  readonly tone?: 'neutral' | 'danger';
  /** One thing to do about it, most often Undo. The toast goes when it is pressed. */
  readonly action?: { readonly label: string; readonly onAction: () => void };
  /** Milliseconds; null stays until it is dismissed. 5 s without an action, 8 s with one. */
  readonly duration?: number | null;
}

export interface Toasts {
  /** Shows a message and returns its key. At most three are in view; the oldest makes room. */
  readonly show: (options: ToastOptions) => number;
  readonly dismiss: (key: number) => void;
}

export const ToastContext = createContext<Toasts | null>(null);

/** A way to tell something in passing. What must not be missed belongs on the screen itself. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('useToasts needs a ToastProvider above it');
  return toasts;
}
