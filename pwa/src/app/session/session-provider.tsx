import { useApolloClient, useQuery } from '@apollo/client/react';
import { type ReactNode, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { MeDocument } from '../../graphql/session.ts';
import { type Session, SessionContext } from '../../graphql/session-context.ts';
import type { CachePersistence } from '../../offline/cache-persistence.ts';
import { clearDataOf, clearSightsOfOthers } from '../../offline/device-data.ts';
import { forgetContact } from '../../offline/last-contact.ts';
import type { SessionController } from './session-controller.ts';
import { readLastUser, writeLastUser } from './session-marker.ts';
import { toAccessToken } from './session-requests.ts';

interface SessionProviderProps {
  readonly controller: SessionController;
  readonly persistence: CachePersistence;
  readonly children: ReactNode;
}

/** Joins the session, the cache and what is kept on the device, and offers them to the screens. */
export function SessionProvider({ controller, persistence, children }: SessionProviderProps) {
  const client = useApolloClient();
  const { status, userId, notice } = useSyncExternalStore(controller.subscribe, controller.getSnapshot);
  const { data } = useQuery(MeDocument, { skip: status === 'signed-out' });
  const user = (status === 'signed-in' && data?.me) || null;

  // However a session ended, here or in another tab, its data leaves memory; what is on the device stays
  // unless the person signed out, because drafts and photos may not be on the server yet.
  const previous = useRef(status);
  useEffect(() => {
    if (previous.current === 'signed-in' && status === 'signed-out') {
      persistence.stop();
      void client.clearStore();
    }
    previous.current = status;
  }, [status, client, persistence]);

  const session = useMemo<Session>(
    () => ({
      status,
      userId,
      user,
      notice,
      async begin(answer) {
        if (!answer.user || !answer.accessToken) throw new Error('The answer holds no session');
        if (readLastUser() !== answer.user.id) await clearSightsOfOthers(answer.user.id);
        await client.clearStore();
        client.writeQuery({ query: MeDocument, data: { me: answer.user } });
        writeLastUser(answer.user.id);
        persistence.start(answer.user.id);
        controller.begin(answer.user.id, toAccessToken(answer.accessToken, answer.accessTokenExpiresAt));
      },
      async signOut() {
        persistence.stop();
        const told = controller.signOut();
        await client.clearStore();
        if (userId) await clearDataOf(userId);
        writeLastUser(null);
        forgetContact();
        await told;
      },
    }),
    [status, userId, user, notice, client, controller, persistence],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
