import { useSession } from '../../graphql/session-context.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { EbaySection } from './ebay/ebay-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import classes from './settings.module.css';
import { ShopSection } from './shop-section.tsx';
import { SignOutSection } from './sign-out-section.tsx';
import { SyncSection } from './sync-section.tsx';
import { ThemeSection } from './theme-section.tsx';
import { TokensSection } from './tokens-section.tsx';
import { WebsiteSection } from './website-section.tsx';

/** The shop, this device, who may come in, and the way out. */
export function SettingsRoute() {
  usePageTitle('Settings');
  const { user } = useSession();
  return (
    <>
      <PageHeader title="Settings" />
      <PageBody>
        <div className={classes.sections}>
          {user ? (
            <>
              <ShopSection shop={user.shop} />
              <WebsiteSection shop={user.shop} />
              <EbaySection />
            </>
          ) : (
            <SkeletonRows count={3} />
          )}
          <SyncSection />
          <ThemeSection />
          <SessionsSection />
          <PasswordSection />
          <TokensSection />
          <SignOutSection />
        </div>
      </PageBody>
    </>
  );
}
