import { composeAuth } from '../../src/app/compose-auth.ts';
import { composeCredentials } from '../../src/app/compose-credentials.ts';
import { composeImages } from '../../src/app/compose-images.ts';
import { composeItems } from '../../src/app/compose-items.ts';
import { composePostings, type PostingTimes } from '../../src/app/compose-postings.ts';
import type { Foundation } from '../../src/app/foundation.ts';
import type { PlatformAdapter } from '../../src/platforms/platform-adapter.ts';
import { livePostings } from '../../src/postings/live-postings.sql.ts';

/** Times in which a test can see a lease expire and a try come round. */
export const SHORT_TIMES: PostingTimes = {
  retry: { maxAttempts: 5, backoffMs: () => 50 },
  leaseMs: 1500,
  callTimeoutMs: 5000,
};

/** The postings as the app composes them, with short times and one more platform. */
export function composePostingWorker(
  foundation: Foundation,
  adapter: PlatformAdapter,
  times: PostingTimes = SHORT_TIMES,
) {
  const auth = composeAuth(foundation);
  const items = composeItems(foundation, auth, livePostings);
  const images = composeImages(foundation, items);
  const credentials = composeCredentials(foundation);
  const postings = composePostings(foundation, { ...auth, ...items, ...images, ...credentials }, times);
  postings.platforms.register(adapter);
  return postings;
}
