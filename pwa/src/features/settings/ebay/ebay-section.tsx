import { useQuery } from '@apollo/client/react';
import { CredentialsDocument } from '../../../graphql/connection.ts';
import { describeFailure } from '../../../graphql/failure.ts';
import { PlatformsDocument } from '../../../graphql/item.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import classes from '../settings.module.css';
import { SettingsSection } from '../settings-section.tsx';
import { EbayAccount } from './ebay-account.tsx';

interface EbaySectionProps {
  /** True on the set-up page itself, which needs no way to it. */
  readonly onSetup?: boolean;
}

/** The account: whether this server can, whether this shop is in, and what needs its seller. */
export function EbaySection({ onSetup = false }: EbaySectionProps) {
  const platforms = useQuery(PlatformsDocument);
  const credentials = useQuery(CredentialsDocument);
  const info = platforms.data?.platforms.find(({ platform }) => platform === 'EBAY');
  const credential = credentials.data?.credentials.find(({ platform }) => platform === 'EBAY') ?? null;
  const known = info && credentials.data;
  const error = platforms.error ?? credentials.error;
  return (
    <SettingsSection
      title={onSetup ? 'Account' : 'eBay'}
      description={onSetup ? 'The one that sells for you.' : 'Sell there from here.'}
    >
      {!known && error ? (
        <Notice
          tone="attention"
          action={
            <Button
              loading={platforms.loading || credentials.loading}
              onClick={() => {
                void platforms.refetch();
                void credentials.refetch();
              }}
            >
              Try again
            </Button>
          }
        >
          {describeFailure(error)}
        </Notice>
      ) : null}
      {!known && !error ? <SkeletonRows count={1} /> : null}
      {known && !info.available ? (
        <p className={classes.rowDetail}>
          This server has no keys for eBay yet. Whoever runs it can add them; until then your items sell on
          your own website.
        </p>
      ) : null}
      {known && info.available ? <EbayAccount credential={credential} /> : null}
      {known && info.available && credential?.status === 'ACTIVE' && !onSetup ? (
        <Button className={classes.save} to="/settings/ebay">
          Policies, orders and limits
        </Button>
      ) : null}
    </SettingsSection>
  );
}
