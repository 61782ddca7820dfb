import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react';
import type { SessionUserFragment } from '../../graphql/generated/graphql.ts';
import { type Session, SessionContext } from '../../graphql/session-context.ts';
import type { SessionController } from './session-controller.ts';
import { readLastUser, writeLastUser } from './session-marker.ts';
import { toAccessToken } from './session-requests.ts';

interface SessionProviderProps {
  readonly controller: SessionController;
  readonly children: ReactNode;
}

/** Who is signed in, for the door and the workspace behind it. */
export function SessionProvider({ controller, children }: SessionProviderProps) {
  const { status, userId, notice } = useSyncExternalStore(controller.subscribe, controller.getSnapshot);
  const [arrived, setArrived] = useState<SessionUserFragment | null>(null);

  const session = useMemo<Session>(
    () => ({
      status,
      userId,
      user: arrived?.id === userId ? arrived : null,
      notice,
      async begin({ user, accessToken, accessTokenExpiresAt }) {
        if (!user || !accessToken) throw new Error('The answer holds no session');
        if (readLastUser() !== user.id) {
          const { clearSightsOfOthers } = await import(
            /* webpackChunkName: "device-data" */ '../../offline/device-data.ts'
          );
          await clearSightsOfOthers(user.id);
        }
        writeLastUser(user.id);
        setArrived(user);
        controller.begin(user.id, toAccessToken(accessToken, accessTokenExpiresAt));
      },
      signOut: () => controller.signOut(),
    }),
    [status, userId, arrived, notice, controller],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
