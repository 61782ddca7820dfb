import { Suspense, useEffect } from 'react';
import { Navigate, Outlet, useLocation, useSearchParams } from 'react-router';
import { useSession } from '../graphql/session-context.ts';
import { safeReturnPath } from '../lib/return-path.ts';
import { leaveFirstSight } from '../offline/leave-first-sight.ts';
import { RouteErrorBoundary } from './route-error-boundary.tsx';

/** Screens for whoever is not signed in; the others go on to where they wanted to be. */
export function PublicLayout() {
  const session = useSession();
  const { pathname } = useLocation();
  const [parameters] = useSearchParams();
  useEffect(leaveFirstSight, []);
  if (session.status === 'signed-in') return <Navigate to={safeReturnPath(parameters.get('next'))} replace />;
  return (
    <RouteErrorBoundary path={pathname}>
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
    </RouteErrorBoundary>
  );
}
