import { composeAuth } from '../../src/app/compose-auth.ts';
import { composeChannels } from '../../src/app/compose-channels.ts';
import { composeCredentials } from '../../src/app/compose-credentials.ts';
import { composeImages } from '../../src/app/compose-images.ts';
import { composeItems } from '../../src/app/compose-items.ts';
import { composePostings, type PostingTimes } from '../../src/app/compose-postings.ts';
import type { Foundation } from '../../src/app/foundation.ts';
import type { PlatformAdapter } from '../../src/platforms/platform-adapter.ts';
import { livePostings } from '../../src/postings/live-postings.sql.ts';
import { SaleRepository } from '../../src/sales/sale.repository.ts';

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
  const channels = composeChannels(foundation, { ...items, ...credentials });
  const platformSales = new SaleRepository(foundation.database);
  const lower = { ...auth, ...items, ...images, ...credentials, ...channels, platformSales };
  const postings = composePostings(foundation, lower, times);
  postings.platforms.register(adapter);
  return postings;
}
