import { useQuery } from '@apollo/client/react';
import { CredentialsDocument } from '../../../graphql/connection.ts';
import { EbaySetupDocument } from '../../../graphql/ebay-setup.ts';
import { describeFailure } from '../../../graphql/failure.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageBody } from '../../../ui/page-body.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import classes from '../settings.module.css';
import { SettingsSection } from '../settings-section.tsx';
import { ChoicesSection } from './choices-section.tsx';
import own from './ebay.module.css';
import { EbaySection } from './ebay-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { OrdersSection } from './orders-section.tsx';
import { PauseNotice } from './pause-notice.tsx';
import { PrepareSection } from './prepare-section.tsx';
import { ReadyNotice } from './ready-notice.tsx';

/** Everything of eBay that is set once for all listings, and how the account is doing. */
export function EbaySetupRoute() {
  usePageTitle('eBay');
  const credentials = useQuery(CredentialsDocument);
  const credential = credentials.data?.credentials.find(({ platform }) => platform === 'EBAY');
  const connected = credential?.status === 'ACTIVE';
  const { data, error, loading, refetch } = useQuery(EbaySetupDocument, { skip: !connected });
  const setup = data?.ebaySetup.setup;
  const refusal = data?.ebaySetup.userErrors.map(({ message }) => message).join(' ');
  const trouble = refusal || (error && !setup ? describeFailure(error) : '');
  return (
    <>
      <PageHeader title="eBay" backTo="/settings" backLabel="Back to the settings" />
      <PageBody>
        <div className={classes.sections}>
          <div className={own.notices}>
            <PauseNotice />
            {setup ? <ReadyNotice setup={setup} /> : null}
          </div>
          {connected && !setup && !trouble ? (
            <SettingsSection title="Selling" description="eBay is being asked; this takes a moment.">
              <SkeletonRows count={4} />
            </SettingsSection>
          ) : null}
          {connected && !setup && trouble ? (
            <ErrorState
              title="eBay did not say how your account is set up"
              message={trouble}
              retrying={loading}
              onRetry={() => void refetch()}
            />
          ) : null}
          {setup ? (
            <>
              <PrepareSection setup={setup} />
              <ChoicesSection setup={setup} />
            </>
          ) : null}
          {connected ? <OrdersSection /> : null}
          {setup ? <LimitsSection setup={setup} /> : null}
          <EbaySection onSetup />
        </div>
      </PageBody>
    </>
  );
}
