import type { EbaySetupDetailsFragment } from '../../../graphql/generated/graphql.ts';
import { wholeNumber } from '../../../lib/count-of.ts';
import { formatMoney } from '../../../lib/money.ts';
import { SettingsSection } from '../settings-section.tsx';
import classes from './ebay.module.css';
import { QuotaDetails } from './quota-details.tsx';

/** How much eBay lets this seller sell, and how often it lets this server call. */
export function LimitsSection({ setup }: { readonly setup: EbaySetupDetailsFragment }) {
  const { monthlyAmountLimit: amount, monthlyQuantityLimit: pieces } = setup;
  return (
    <SettingsSection
      title="Limits"
      description="eBay lets new sellers sell a little, then more. Ask there for a higher limit."
    >
      <dl className={classes.figures}>
        <div className={classes.figure}>
          <dt>Worth, in a month</dt>
          <dd>{amount ? formatMoney(amount) : 'No limit'}</dd>
        </div>
        <div className={classes.figure}>
          <dt>Pieces, in a month</dt>
          <dd>{pieces === null ? 'No limit' : wholeNumber(pieces)}</dd>
        </div>
      </dl>
      <QuotaDetails />
    </SettingsSection>
  );
}
