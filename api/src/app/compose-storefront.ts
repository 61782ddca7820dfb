import type { PhotoFiles } from '../images/photo-files.ts';
import { WebsiteListingStore } from '../platforms/website/website-listing.store.ts';
import type { ShopRepository } from '../shops/shop.repository.ts';
import { PublicPhotoSender } from '../storefront/public-photo-sender.ts';
import { PublicPhotos } from '../storefront/public-photos.ts';
import { storefrontRouter } from '../storefront/storefront.router.ts';
import { WebsiteDirectory } from '../storefront/website-directory.ts';
import type { Feature } from './feature.ts';
import type { Foundation } from './foundation.ts';

/** The public website. */
export function composeStorefront(
  { database, environment, log }: Foundation,
  lower: { shopRepository: ShopRepository; photoFiles: PhotoFiles },
): Feature {
  const router = storefrontRouter({
    directory: new WebsiteDirectory(database, lower.shopRepository),
    listings: new WebsiteListingStore(database),
    photos: new PublicPhotoSender(new PublicPhotos(database), lower.photoFiles),
    publicUrl: environment.publicUrl,
    log,
  });
  return { routes: [(web) => web.use(router)] };
}
