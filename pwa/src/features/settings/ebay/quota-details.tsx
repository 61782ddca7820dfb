import { useLazyQuery } from '@apollo/client/react';
import { EbayQuotasDocument } from '../../../graphql/ebay-setup.ts';
import { describeFailure } from '../../../graphql/failure.ts';
import { wholeNumber } from '../../../lib/count-of.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import classes from '../settings.module.css';
import own from './ebay.module.css';

/** What is left of the day's calls; asked for only when somebody looks. */
export function QuotaDetails() {
  const [ask, { data, error }] = useLazyQuery(EbayQuotasDocument, { fetchPolicy: 'network-only' });
  const quotas = data?.ebayQuotas.quotas ?? [];
  const refusal = data?.ebayQuotas.userErrors.map(({ message }) => message).join(' ');
  return (
    <Disclosure title="Calls left today" onFirstOpen={() => void ask()}>
      {error || refusal ? (
        <p className={classes.rowDetail}>{refusal || describeFailure(error)}</p>
      ) : data ? (
        <dl className={own.figures}>
          {quotas.map(({ name, remaining, limit }) => (
            <div key={name} className={own.figure}>
              <dt>{name}</dt>
              <dd>
                {wholeNumber(remaining)} of {wholeNumber(limit)}
              </dd>
            </div>
          ))}
          {quotas.length === 0 ? <p className={classes.rowDetail}>eBay names no limits.</p> : null}
        </dl>
      ) : (
        <SkeletonRows count={2} />
      )}
    </Disclosure>
  );
}
