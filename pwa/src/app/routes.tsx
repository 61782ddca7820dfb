import { lazy, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { ScrollPane } from '../ui/scroll-pane.tsx';
import { InventoryPanes } from './inventory-panes.tsx';
import { NotFound } from './not-found.tsx';
import { ProtectedLayout } from './protected-layout.tsx';
import { PublicLayout } from './public-layout.tsx';

const SignInRoute = lazy(async () => ({
  default: (await import(/* webpackChunkName: "sign-in" */ '../features/auth/sign-in-route.tsx')).SignInRoute,
}));
const RegisterRoute = lazy(async () => ({
  default: (await import(/* webpackChunkName: "register" */ '../features/auth/register-route.tsx'))
    .RegisterRoute,
}));
const CaptureRoute = lazy(async () => ({
  default: (await import(/* webpackChunkName: "capture" */ '../features/capture/capture-route.tsx'))
    .CaptureRoute,
}));
const SettingsRoute = lazy(async () => ({
  default: (await import(/* webpackChunkName: "settings" */ '../features/settings/settings-route.tsx'))
    .SettingsRoute,
}));

/** Every address of the app. A screen is fetched when it is first opened. */
export function AppRoutes() {
  return (
    <Routes>
      <Route element={<PublicLayout />}>
        <Route path="/sign-in" element={<SignInRoute />} />
        <Route path="/register" element={<RegisterRoute />} />
      </Route>
      <Route element={<ProtectedLayout />}>
        <Route path="/" element={<InventoryPanes />} />
        <Route path="/items/:id" element={<InventoryPanes />} />
        <Route path="/capture" element={<InPane screen={<CaptureRoute />} />} />
        <Route path="/settings" element={<InPane screen={<SettingsRoute />} />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}

function InPane({ screen }: { readonly screen: ReactNode }) {
  return <ScrollPane>{screen}</ScrollPane>;
}
