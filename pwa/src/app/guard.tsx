import { lazy, Suspense, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useSession } from '../graphql/session-context.ts';
import { RouteErrorBoundary } from './route-error-boundary.tsx';
import type { SessionController } from './session/session-controller.ts';

const Workspace = lazy(async () => ({
  default: (await import(/* webpackChunkName: "workspace" */ './workspace.tsx')).Workspace,
}));

/** Whoever comes back from a platform brings an answer with them; it is kept before they sign in. */
const OPEN_TO_ALL = '/connect/ebay';

/** Lets in who is signed in; everybody else goes to the sign-in and comes back afterwards. */
export function Guard({ controller }: { readonly controller: SessionController }) {
  const session = useSession();
  const location = useLocation();
  const [arrivedSignedIn] = useState(session.status === 'signed-in');
  if (session.status === 'signed-out' && location.pathname !== OPEN_TO_ALL) {
    const path = `${location.pathname}${location.search}`;
    // Whoever signs out by choice is done here; only an interruption leads back.
    const comesBack = path !== '/' && (session.notice !== null || !arrivedSignedIn);
    return <Navigate to={comesBack ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in'} replace />;
  }
  return (
    <RouteErrorBoundary path={location.pathname}>
      <Suspense fallback={null}>
        <Workspace controller={controller} />
      </Suspense>
    </RouteErrorBoundary>
  );
}
