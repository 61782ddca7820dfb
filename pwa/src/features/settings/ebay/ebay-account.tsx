import type { CredentialsQuery } from '../../../graphql/generated/graphql.ts';
import { formatDate } from '../../../lib/dates.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import classes from '../settings.module.css';
import { ConnectByAddress } from './connect-by-address.tsx';
import { DisconnectEbay } from './disconnect-ebay.tsx';
import own from './ebay.module.css';
import { useConnectEbay } from './use-connect-ebay.ts';

type Credential = CredentialsQuery['credentials'][number];

/** How the shop stands with its eBay account, and the way in or out. */
export function EbayAccount({ credential }: { readonly credential: Credential | null }) {
  const { connecting, problem, connect } = useConnectEbay();
  const held = credential && credential.status !== 'DISCONNECTED' ? credential : null;
  const name = held?.accountName ?? 'your eBay account';
  return (
    <>
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
      {held?.status === 'NEEDS_RECONNECT' ? (
        <Notice
          tone="danger"
          title="eBay no longer lets Llatria in"
          action={
            <Button variant="primary" loading={connecting} onClick={() => void connect()}>
              Connect again
            </Button>
          }
        >
          {`The connection to ${name} has ended, as it does after a change of password. Your listings stay up there. Nothing is changed, taken down or heard of until you connect the same account again; what waits then goes on by itself.`}
        </Notice>
      ) : null}
      {held ? (
        <div className={own.account}>
          <div>
            <p className={classes.rowTitle}>{held.accountName ?? 'eBay account'}</p>
            <p className={classes.rowDetail}>
              Connected since {formatDate(held.createdAt)}
              {held.expiresAt && held.status === 'ACTIVE'
                ? `. Good until ${formatDate(held.expiresAt)}; then you connect once more.`
                : '.'}
            </p>
          </div>
          <DisconnectEbay accountName={name} />
        </div>
      ) : (
        <>
          <p className={classes.rowDetail}>
            List your items on eBay with two taps. You agree once on eBay’s own page; Llatria never sees your
            password.
          </p>
          <Button
            variant="primary"
            className={classes.save}
            loading={connecting}
            onClick={() => void connect()}
          >
            Connect eBay
          </Button>
        </>
      )}
      {held?.status === 'ACTIVE' ? null : (
        <div>
          <ConnectByAddress />
          <Button variant="quiet" className={own.fewer} onClick={() => void connect(true)}>
            eBay showed an error about permissions? Connect with fewer
          </Button>
        </div>
      )}
    </>
  );
}
