import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { Navigate } from 'react-router';
import { useSession } from '../../../graphql/session-context.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import classes from './ebay.module.css';
import type { ReturnTrouble } from './return-words.ts';
import { useConnectEbay } from './use-connect-ebay.ts';
import { useConnectReturn } from './use-connect-return.ts';

/** Where eBay sends the seller back to: finishes the connection and goes on to the set-up. */
export function ConnectRoute() {
  usePageTitle('Connecting eBay');
  const { status } = useSession();
  const { state, retry } = useConnectReturn();
  // What eBay answered is kept meanwhile; the sign-in leads back here.
  if (status === 'signed-out') return <Navigate to="/sign-in?next=/connect/ebay" replace />;
  if (state.kind === 'nothing') return <Navigate to="/settings" replace />;
  return (
    <main className={classes.alone}>
      {state.kind === 'trouble' ? (
        <Trouble trouble={state.trouble} onRetry={retry} />
      ) : (
        <div role="status">
          <EmptyState
            heading="h1"
            icon={<IconPlugConnected size={40} stroke={1.5} />}
            title="Connecting your eBay account"
          >
            This takes a few seconds.
          </EmptyState>
        </div>
      )}
    </main>
  );
}

function Trouble({ trouble, onRetry }: { readonly trouble: ReturnTrouble; readonly onRetry: () => void }) {
  const { connecting, problem, connect } = useConnectEbay();
  return (
    <div role="alert">
      <EmptyState
        heading="h1"
        icon={<IconPlugConnectedX size={40} stroke={1.5} />}
        title={trouble.title}
        action={
          <>
            {trouble.way === 'retry' ? (
              <Button variant="primary" onClick={onRetry}>
                Try again
              </Button>
            ) : (
              <Button
                variant="primary"
                loading={connecting}
                onClick={() => void connect(trouble.way === 'fewer')}
              >
                {trouble.way === 'fewer' ? 'Connect with fewer' : 'Begin again'}
              </Button>
            )}
            <Button to="/settings">To the settings</Button>
          </>
        }
      >
        {trouble.message}
      </EmptyState>
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
    </div>
  );
}
