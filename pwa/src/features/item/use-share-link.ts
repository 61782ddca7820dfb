import { useToasts } from '../../ui/toast-context.ts';

/** Hands a link to the share sheet of the system; where there is none, to the clipboard. */
export function useShareLink(): (url: string, title: string) => Promise<void> {
  const toasts = useToasts();
  return async (url, title) => {
    if (navigator.share) {
      try {
        await navigator.share({ url, title });
        return;
      } catch (error) {
        // Closing the share sheet is an answer, too.
        if (error instanceof DOMException && error.name === 'AbortError') return;
      }
    }
    try {
      await navigator.clipboard.writeText(url);
      toasts.show({ message: 'Link copied.' });
    } catch {
      toasts.show({ message: url, duration: null });
    }
  };
}
