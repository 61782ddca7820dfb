type Listener = (activate: () => void) => void;

/**
 * Registers the service worker and tells when a new version has been fetched and waits. It takes over only
 * when the person says so, since a reload in the middle of a form would be a loss. Returns a way to stop.
 */
export function watchForUpdates(onWaiting: Listener): () => void {
  const container = navigator.serviceWorker;
  if (process.env.NODE_ENV !== 'production' || !container) return () => undefined;
  let stopped = false;
  let reloading = false;

  function offer(worker: ServiceWorker): void {
    if (stopped) return;
    onWaiting(() => {
      container.addEventListener('controllerchange', () => {
        if (reloading) return;
        reloading = true;
        window.location.reload();
      });
      worker.postMessage({ type: 'SKIP_WAITING' });
    });
  }

  function follow(registration: ServiceWorkerRegistration): void {
    if (registration.waiting && container.controller) offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        // Without a controller this is the first version ever: nothing to replace.
        if (worker.state === 'installed' && container.controller) offer(worker);
      });
    });
  }

  let registered: ServiceWorkerRegistration | null = null;
  const check = (): void => {
    if (document.visibilityState === 'visible') void registered?.update().catch(() => undefined);
  };
  void container.register('/service-worker.js').then(
    (registration) => {
      registered = registration;
      follow(registration);
      document.addEventListener('visibilitychange', check);
    },
    // Storage is forbidden, or the file could not be fetched: the app works without.
    () => undefined,
  );
  return () => {
    stopped = true;
    document.removeEventListener('visibilitychange', check);
  };
}
