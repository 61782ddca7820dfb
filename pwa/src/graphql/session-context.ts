import { createContext, useContext } from 'react';
import type { LoginMutation, SessionUserFragment } from './generated/graphql.ts';

/** What `register` and `login` answer. */
export type AuthAnswer = LoginMutation['login'];

/** Who is signed in on this device, and how that changes. */
export interface Session {
  readonly status: 'signed-in' | 'signed-out';
  readonly userId: string | null;
  /** Null while signed out, and until the first answer where nothing is known on this device. */
  readonly user: SessionUserFragment | null;
  /** Why the last session ended, for the sign-in screen. */
  readonly notice: string | null;
  /** Begins a session from a successful answer. */
  readonly begin: (answer: AuthAnswer) => Promise<void>;
  /** Ends the session everywhere on this device and leaves nothing of it behind; only in the workspace. */
  readonly signOut: () => Promise<void>;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it');
  return session;
}
