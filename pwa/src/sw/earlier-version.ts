/** The parts of the version before this one. */
const CACHE_NAME = 'llatria-earlier-version';

/** What such a name stands for never changes. */
const PART = /^\/assets\//;

/** Whether a request could be one of a tab that still runs an earlier version. */
export function isPart(url: URL): boolean {
  return PART.test(url.pathname);
}

/**
 * Keeps the parts that the version before has and this one (`current`, by paths) does not, while this one is
 * being installed. Tabs that were opened with that version fetch screens only when they are first shown, and the
 * server has those parts no more. Without room for them such a tab has to be loaded again, and nothing else.
 */
export async function keepEarlierParts(precache: string, current: ReadonlySet<string>): Promise<void> {
  try {
    const before = await caches.open(precache);
    const parts = (await before.keys()).filter(({ url }) => {
      const { pathname } = new URL(url);
      return PART.test(pathname) && !current.has(pathname);
    });
    // A version that was installed and never used has nothing open.
    if (parts.length === 0) return;
    await caches.delete(CACHE_NAME);
    const kept = await caches.open(CACHE_NAME);
    for (const part of parts) {
      const response = await before.match(part);
      if (response) await kept.put(part, response);
    }
  } catch {
    await caches.delete(CACHE_NAME).catch(() => false);
  }
}

/** A part that this version does not have: of the one before, or from the server. */
export async function earlierPart(request: Request): Promise<Response> {
  const kept = await caches.match(request, { cacheName: CACHE_NAME, ignoreVary: true });
  return kept ?? fetch(request);
}
