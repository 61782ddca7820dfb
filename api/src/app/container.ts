import { aiDataCompanion } from '../ai/ai-data.companion.ts';
import { coverCompanion, imagesCompanion } from '../images/image.companion.ts';
import { OrderSources } from '../platforms/order-source.ts';
import { livePostings } from '../postings/live-postings.sql.ts';
import { postingsCompanion } from '../postings/posting.companion.ts';
import { SaleRepository } from '../sales/sale.repository.ts';
import { composeAi } from './compose-ai.ts';
import { composeAuth } from './compose-auth.ts';
import { composeChannels } from './compose-channels.ts';
import { composeCredentials } from './compose-credentials.ts';
import { composeEbay } from './compose-ebay.ts';
import { composeImages } from './compose-images.ts';
import { composeItems } from './compose-items.ts';
import { composeOrders } from './compose-orders.ts';
import { composePostings } from './compose-postings.ts';
import { composeSales } from './compose-sales.ts';
import { composeStorefront } from './compose-storefront.ts';
import type { Feature } from './feature.ts';
import type { Foundation } from './foundation.ts';

/** Makes every feature, floor by floor. */
export function composeApp(foundation: Foundation) {
  const auth = composeAuth(foundation);
  const items = composeItems(foundation, auth, livePostings);
  const images = composeImages(foundation, items);
  const credentials = composeCredentials(foundation);
  const channels = composeChannels(foundation, { ...items, ...credentials });
  const ai = composeAi(foundation, { ...items, ...images });
  const postings = composePostings(foundation, {
    ...auth,
    ...items,
    ...images,
    ...credentials,
    ...channels,
    platformSales: new SaleRepository(foundation.database),
  });
  for (const companion of [imagesCompanion, coverCompanion, aiDataCompanion, postingsCompanion]) {
    items.itemCompanions.add(companion);
  }
  const sales = composeSales(foundation, { ...auth, ...items });
  const orderSources = new OrderSources();
  const { ebay: ebayKeys } = foundation.environment;
  const places = { ...postings, ...credentials, ...channels, orderSources };
  const ebayServices = ebayKeys && composeEbay(ebayKeys, foundation.clock, places);
  const orders = composeOrders(
    foundation,
    { ...items, ...credentials, ...channels, ...postings, ...sales },
    orderSources,
    ebayServices,
  );
  const storefront = composeStorefront(foundation, { ...auth, ...images });
  const features: Feature[] = [
    auth,
    items,
    credentials,
    channels,
    images,
    ai,
    postings,
    sales,
    orders,
    storefront,
  ];
  return {
    authenticator: auth.authenticator,
    resolvers: features.flatMap((feature) => feature.resolvers ?? []),
    routes: features.flatMap((feature) => feature.routes ?? []),
    jobs: features.flatMap((feature) => feature.jobs ?? []),
    enqueues: features.flatMap((feature) => feature.enqueues ?? []),
    atStart: features.flatMap((feature) => feature.atStart ?? []),
    photoFiles: images.photoFiles,
    photoSweep: images.photoSweep,
    platforms: postings.platforms,
    orderSources,
    recognition: ai.recognition,
    platformConnectors: credentials.platformConnectors,
  };
}

export type App = ReturnType<typeof composeApp>;
