type Listener = (activate: () => void) => void;

/** How often a tab that stays open asks for a new version. */
const CHECK_MILLISECONDS = 60 * 60_000;

/**
 * Registers the service worker and tells when a new version has been fetched and waits. It takes over only
 * when the person says so, since a reload in the middle of a form would be a loss. Said so in another tab, this
 * one goes on with the parts of its own version, and changes over once nobody looks and nothing is being filled
 * in. Returns a way to stop.
 */
export function watchForUpdates(onWaiting: Listener): () => void {
  const container = navigator.serviceWorker;
  if (process.env.NODE_ENV !== 'production' || !container) return () => undefined;
  const stopping = new AbortController();
  const { signal } = stopping;
  let registered: ServiceWorkerRegistration | null = null;
  /** Whether a version was in charge already: the first one ever replaces nothing. */
  let controlled = container.controller !== null;
  let wished = false;
  let overtaken = false;

  function offer(): void {
    if (signal.aborted) return;
    onWaiting(() => {
      wished = true;
      const waiting = registered?.waiting;
      // Gone where another tab was faster: then it is in charge here, too.
      if (waiting) waiting.postMessage({ type: 'SKIP_WAITING' });
      else window.location.reload();
    });
  }

  function changeOver(): void {
    if (!overtaken) return;
    if (wished || (document.hidden && !document.querySelector('form'))) window.location.reload();
  }

  function follow(registration: ServiceWorkerRegistration): void {
    registered = registration;
    if (registration.waiting && container.controller) offer();
    registration.addEventListener(
      'updatefound',
      () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => {
          if (worker.state === 'installed' && container.controller) offer();
        });
      },
      { signal },
    );
  }

  container.addEventListener(
    'controllerchange',
    () => {
      overtaken = controlled;
      controlled = true;
      changeOver();
    },
    { signal },
  );
  const check = (): void => {
    if (!document.hidden) void registered?.update().catch(() => undefined);
  };
  document.addEventListener(
    'visibilitychange',
    () => {
      check();
      changeOver();
    },
    { signal },
  );
  const timer = setInterval(check, CHECK_MILLISECONDS);
  signal.addEventListener('abort', () => clearInterval(timer));
  // Where storage is forbidden, or the file cannot be fetched, the app works without.
  container.register('/service-worker.js').then(follow, () => undefined);
  return () => stopping.abort();
}
