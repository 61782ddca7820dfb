import { AccountBanner } from './account-banner.tsx';
import { StorageBanner } from './storage-banner.tsx';

/** What every screen says above itself, and what can wait until the screen is there. */
export function LateBanners({ path }: { readonly path: string }) {
  return (
    <>
      <StorageBanner path={path} />
      <AccountBanner path={path} />
    </>
  );
}
