import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { CompleteConnectionDocument } from '../../../graphql/connection.ts';
import { describeFailure } from '../../../graphql/failure.ts';
import { useSession } from '../../../graphql/session-context.ts';
import { answersAnother, forgetReturn, keepReturn, keptReturn, readReturn } from './connect-return.ts';
import { OTHER_ATTEMPT, type ReturnTrouble, troubleAtEbay, troubleHere } from './return-words.ts';

/** Where the return stands. `nothing`: nobody came from eBay; `done` leads on by itself. */
export type ReturnState =
  | { readonly kind: 'working' | 'nothing' | 'done' }
  | { readonly kind: 'trouble'; readonly trouble: ReturnTrouble };

/**
 * Takes the answer of eBay out of the address bar, keeps it until the server has had its say, and exchanges it
 * as soon as somebody is signed in. Each answer is sent once, again only by hand.
 */
export function useConnectReturn(): { readonly state: ReturnState; readonly retry: () => void } {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { search, pathname } = useLocation();
  const { status } = useSession();
  const sent = useRef(false);
  const [returned] = useState(() => {
    const arrived = readReturn(search);
    if (arrived) keepReturn(arrived);
    return arrived ?? keptReturn();
  });
  const [state, setState] = useState<ReturnState>({ kind: returned ? 'working' : 'nothing' });

  useEffect(() => {
    // Whoever has to sign in first is led away from this address anyway.
    if (search !== '' && status === 'signed-in') void navigate(pathname, { replace: true });
  }, [search, pathname, status, navigate]);

  const complete = useCallback(async (): Promise<void> => {
    if (!returned) return;
    const refuse = (trouble: ReturnTrouble): void => {
      if (trouble.way !== 'retry') forgetReturn();
      setState({ kind: 'trouble', trouble });
    };
    if (returned.error || !returned.code) return refuse(troubleAtEbay(returned.error ?? 'no code'));
    if (answersAnother(returned)) return refuse(OTHER_ATTEMPT);
    setState({ kind: 'working' });
    try {
      const { data } = await client.mutate({
        mutation: CompleteConnectionDocument,
        variables: { platform: 'EBAY', code: returned.code, state: returned.state ?? '' },
      });
      const answer = data?.completePlatformConnection;
      if (!answer?.credential) return refuse(troubleHere(answer?.userErrors ?? []));
      forgetReturn();
      setState({ kind: 'done' });
      void client.refetchQueries({ include: 'active' });
      void navigate('/settings/ebay', { replace: true });
    } catch (error) {
      const message = describeFailure(error, 'What eBay answered is kept here for a few minutes.');
      refuse({ title: 'The account is not connected yet', message, way: 'retry' });
    }
  }, [client, navigate, returned]);

  useEffect(() => {
    if (status !== 'signed-in' || sent.current) return;
    sent.current = true;
    void complete();
  }, [status, complete]);

  return { state, retry: () => void complete() };
}
