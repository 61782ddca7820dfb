import { useApolloClient, useQuery } from '@apollo/client/react';
import { type ReactNode, useMemo } from 'react';
import { MeDocument } from '../../graphql/session.ts';
import { type Session, SessionContext, useSession } from '../../graphql/session-context.ts';
import type { CachePersistence } from '../../offline/cache-persistence.ts';
import { clearDataOf } from '../../offline/device-data.ts';
import { forgetContact } from '../../offline/last-contact.ts';
import type { SessionController } from './session-controller.ts';
import { writeLastUser } from './session-marker.ts';

interface UserProviderProps {
  readonly controller: SessionController;
  readonly persistence: CachePersistence;
  readonly children: ReactNode;
}

/** Tells the screens who is signed in as the server knows them, and how to leave nothing behind. */
export function UserProvider({ controller, persistence, children }: UserProviderProps) {
  const client = useApolloClient();
  const session = useSession();
  const { data } = useQuery(MeDocument, { skip: session.status === 'signed-out' });
  const user = (session.status === 'signed-in' && data?.me) || session.user;

  const inside = useMemo<Session>(
    () => ({
      ...session,
      user,
      async signOut() {
        persistence.stop();
        const told = controller.signOut();
        await client.clearStore();
        if (session.userId) await clearDataOf(session.userId);
        writeLastUser(null);
        forgetContact();
        await told;
      },
    }),
    [session, user, client, controller, persistence],
  );
  return <SessionContext value={inside}>{children}</SessionContext>;
}
