import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { Guard } from './guard.tsx';
import { PublicLayout } from './public-layout.tsx';
import type { SessionController } from './session/session-controller.ts';

const SignInRoute = lazy(async () => ({
  default: (await import(/* webpackChunkName: "sign-in" */ '../features/auth/sign-in-route.tsx')).SignInRoute,
}));
const RegisterRoute = lazy(async () => ({
  default: (await import(/* webpackChunkName: "register" */ '../features/auth/register-route.tsx'))
    .RegisterRoute,
}));

/** The door, and everything behind it: whoever stands before it does not wait for the workspace to be fetched. */
export function AppRoutes({ controller }: { readonly controller: SessionController }) {
  return (
    <Routes>
      <Route element={<PublicLayout />}>
        <Route path="/sign-in" element={<SignInRoute />} />
        <Route path="/register" element={<RegisterRoute />} />
      </Route>
      <Route path="*" element={<Guard controller={controller} />} />
    </Routes>
  );
}
