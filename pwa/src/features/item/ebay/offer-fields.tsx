import { formatMoney } from '../../../lib/money.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { Switch } from '../../../ui/switch.tsx';
import classes from './ebay-sheet.module.css';
import type { EbayFormState } from './use-ebay-form.ts';

interface OfferFieldsProps {
  readonly state: EbayFormState;
  readonly currencyCode: string;
  /** Of the item, as a decimal string. */
  readonly price: string | null;
}

/** Whether buyers may name a price, and which ones need no answer. */
export function OfferFields({ state, currencyCode, price }: OfferFieldsProps) {
  const { form, problems, change } = state;
  const error = problems.fields.bestOffer;
  const below = price ? `Below the price of ${formatMoney({ amount: price, currencyCode })}.` : undefined;
  return (
    <Disclosure title={form.offers ? 'Offers of buyers: on' : 'Offers of buyers'} open={error !== undefined}>
      <div className={classes.group}>
        <Switch
          label="Buyers may make an offer"
          description="eBay tells you of each, and you accept or decline there."
          checked={form.offers}
          onChange={(offers) => change({ offers })}
        />
        {form.offers ? (
          <div className={classes.pair}>
            <MoneyField
              label="Accept from"
              name="autoAccept"
              currencyCode={currencyCode}
              description={below ?? 'Without asking you.'}
              value={form.autoAccept}
              onChange={(autoAccept) => change({ autoAccept })}
            />
            <MoneyField
              label="Decline below"
              name="autoDecline"
              currencyCode={currencyCode}
              description="May both stay empty."
              value={form.autoDecline}
              onChange={(autoDecline) => change({ autoDecline })}
            />
          </div>
        ) : null}
        {error ? <p className={classes.error}>{error}</p> : null}
      </div>
    </Disclosure>
  );
}
