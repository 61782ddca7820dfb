import { lazy, type ReactNode, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { ScrollPane } from '../ui/scroll-pane.tsx';
import { InventoryPanes } from './inventory-panes.tsx';
import { NotFound } from './not-found.tsx';
import { ProtectedLayout } from './protected-layout.tsx';
import { RouteErrorBoundary } from './route-error-boundary.tsx';

const CaptureRoute = lazy(async () => ({
  default: (await import(/* webpackChunkName: "capture" */ '../features/capture/capture-route.tsx'))
    .CaptureRoute,
}));
const SettingsRoute = lazy(async () => ({
  default: (await import(/* webpackChunkName: "settings" */ '../features/settings/settings-route.tsx'))
    .SettingsRoute,
}));
const EbaySetupRoute = lazy(async () => ({
  default: (await import(/* webpackChunkName: "ebay-setup" */ '../features/settings/ebay/setup-route.tsx'))
    .EbaySetupRoute,
}));
const ConnectRoute = lazy(async () => ({
  default: (await import(/* webpackChunkName: "connect" */ '../features/settings/ebay/connect-route.tsx'))
    .ConnectRoute,
}));
const SyncRoute = lazy(async () => ({
  default: (await import(/* webpackChunkName: "sync" */ '../features/sync/sync-route.tsx')).SyncRoute,
}));

/** The addresses behind the door. A screen is fetched when it is first opened. */
export function WorkspaceRoutes() {
  return (
    <Routes>
      <Route path="/connect/ebay" element={<Alone screen={<ConnectRoute />} />} />
      <Route element={<ProtectedLayout />}>
        <Route path="/" element={<InventoryPanes />} />
        <Route path="/items/:id" element={<InventoryPanes />} />
        <Route path="/capture" element={<InPane screen={<CaptureRoute />} />} />
        <Route path="/settings" element={<InPane screen={<SettingsRoute />} />} />
        <Route path="/settings/ebay" element={<InPane screen={<EbaySetupRoute />} />} />
        <Route path="/sync" element={<InPane screen={<SyncRoute />} />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}

function InPane({ screen }: { readonly screen: ReactNode }) {
  return <ScrollPane>{screen}</ScrollPane>;
}

/** A screen that somebody passes through, signed in or about to be. */
function Alone({ screen }: { readonly screen: ReactNode }) {
  return (
    <RouteErrorBoundary path="">
      <Suspense fallback={null}>{screen}</Suspense>
    </RouteErrorBoundary>
  );
}
