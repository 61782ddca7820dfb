import { IconLayoutGrid, IconSettings } from '@tabler/icons-react';
import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useSession } from '../graphql/session-context.ts';
import { AppShell } from '../ui/app-shell.tsx';
import { OfflineBanner } from '../ui/offline-banner.tsx';
import { PageBody } from '../ui/page-body.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { KeepInventory } from './keep/keep-inventory.tsx';
import { LateNotices } from './late-notices.tsx';
import { LiveUpdates } from './live-updates.tsx';
import { OutboxBanner } from './outbox/outbox-banner.tsx';
import { OutboxProvider } from './outbox/outbox-provider.tsx';
import { RouteErrorBoundary } from './route-error-boundary.tsx';

const INVENTORY = { to: '/', label: 'Inventory', icon: <IconLayoutGrid size={24} /> };
const SETTINGS = { to: '/settings', label: 'Settings', icon: <IconSettings size={24} /> };

/** The shell around the screens of whoever is signed in. */
export function ProtectedLayout() {
  const { userId } = useSession();
  const location = useLocation();
  return (
    <OutboxProvider userId={userId ?? ''}>
      <AppShell
        before={INVENTORY}
        after={SETTINGS}
        cameraTo="/capture"
        hideBar={/^\/(capture|items)(\/|$)/.test(location.pathname)}
        banner={
          <>
            <OfflineBanner />
            <OutboxBanner />
            <LateNotices path={location.pathname} />
          </>
        }
      >
        <LiveUpdates />
        <KeepInventory userId={userId ?? ''} />
        <RouteErrorBoundary path={location.pathname}>
          <Suspense
            fallback={
              <PageBody width="narrow">
                <SkeletonRows />
              </PageBody>
            }
          >
            <Outlet />
          </Suspense>
        </RouteErrorBoundary>
      </AppShell>
    </OutboxProvider>
  );
}
