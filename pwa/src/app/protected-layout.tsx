import { IconLayoutGrid, IconSettings } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
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

/** The shell for whoever is signed in; everybody else goes to the sign-in and comes back afterwards. */
export function ProtectedLayout() {
  const session = useSession();
  const location = useLocation();
  const [arrivedSignedIn] = useState(session.status === 'signed-in');
  if (session.status === 'signed-out') {
    const path = `${location.pathname}${location.search}`;
    // Whoever signs out by choice is done here; only an interruption leads back.
    const comesBack = path !== '/' && (session.notice !== null || !arrivedSignedIn);
    return <Navigate to={comesBack ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in'} replace />;
  }
  return (
    <OutboxProvider userId={session.userId ?? ''}>
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
        <KeepInventory userId={session.userId ?? ''} />
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
