import { useMutation } from '@apollo/client/react';
import { type FormEvent, useRef, useState } from 'react';
import { PrepareEbayDocument } from '../../../graphql/ebay-setup.ts';
import { describeFailure } from '../../../graphql/failure.ts';
import type { EbaySetupDetailsFragment } from '../../../graphql/generated/graphql.ts';
import { firstInvalidField, goToField } from '../../../lib/form-check.ts';
import { type SortedErrors, sortUserErrors } from '../../../lib/user-errors.ts';
import { Button } from '../../../ui/button.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast-context.ts';
import classes from '../settings.module.css';
import { SettingsSection } from '../settings-section.tsx';
import own from './ebay.module.css';
import { keepSetup } from './keep-setup.ts';
import { countryOf, countryOptions } from './site-words.ts';

const FIELDS = ['country', 'postalCode', 'city', 'stateOrProvince', 'postage', 'handlingDays'] as const;
type Field = (typeof FIELDS)[number];
const NONE: SortedErrors<Field> = { fields: {}, form: null };

/** True where the account has none of something that a listing needs. */
const lacksSomething = (setup: EbaySetupDetailsFragment) =>
  [setup.fulfillmentPolicies, setup.paymentPolicies, setup.returnPolicies, setup.locations].some(
    (there) => there.length === 0,
  );

/** Makes at eBay what the seller has none of, from three answers. Shown only while something is missing. */
export function PrepareSection({ setup }: { readonly setup: EbaySetupDetailsFragment }) {
  const toasts = useToasts();
  const form = useRef<HTMLFormElement>(null);
  const [prepare, { loading }] = useMutation(PrepareEbayDocument, {
    update: (cache, { data }) => keepSetup(cache, data?.prepareEbay.setup),
  });
  const [address, setAddress] = useState({
    country: countryOf(setup.choices.marketplaceId),
    postalCode: '',
    city: '',
    stateOrProvince: '',
  });
  const [postage, setPostage] = useState<string | null>(null);
  const [handlingDays, setHandlingDays] = useState('2');
  const [errors, setErrors] = useState(NONE);
  const { choices, marketplaces } = setup;
  const currencyCode = marketplaces.find(({ id }) => id === choices.marketplaceId)?.currencyCode ?? 'USD';
  if (!lacksSomething(setup)) return null;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const invalid = await firstInvalidField(form.current);
    if (invalid) return goToField(invalid);
    const days = Number(handlingDays);
    if (!Number.isInteger(days) || days < 1 || days > 30) {
      setErrors({ fields: { handlingDays: 'Give 1 to 30 working days.' }, form: null });
      return;
    }
    setErrors(NONE);
    try {
      const input = { address, handlingDays: days, postage: postage === null ? null : { amount: postage } };
      const { data } = await prepare({ variables: { input } });
      const problems = data?.prepareEbay.userErrors ?? [];
      if (problems.length > 0) setErrors(sortUserErrors(problems, FIELDS));
      else toasts.show({ message: 'Set up at eBay. You can change everything there or here.' });
    } catch (error) {
      setErrors({ fields: {}, form: describeFailure(error, 'What you entered is still here.') });
    }
  }

  const text = (field: 'postalCode' | 'city' | 'stateOrProvince', label: string, autoComplete: string) => (
    <TextField
      label={label}
      name={field}
      autoComplete={autoComplete}
      value={address[field]}
      error={errors.fields[field]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setAddress((known) => ({ ...known, [field]: value }));
        setErrors(({ fields, form: above }) => ({ fields: { ...fields, [field]: undefined }, form: above }));
      }}
    />
  );
  return (
    <SettingsSection
      title="Set it up for me"
      description="Llatria makes what your eBay account has none of: policies for postage, payment and returns within 30 days, and the place you send from."
    >
      <form ref={form} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
        {errors.form ? <Notice tone="danger">{errors.form}</Notice> : null}
        <Select
          label="Country you send from"
          name="country"
          autoComplete="country"
          options={countryOptions()}
          value={address.country}
          error={errors.fields.country}
          onChange={(country) => setAddress((known) => ({ ...known, country: country ?? known.country }))}
        />
        <div className={own.wide}>
          {text('postalCode', 'Postcode', 'postal-code')}
          {text('city', 'City', 'address-level2')}
        </div>
        {text('stateOrProvince', 'State or province', 'address-level1')}
        <p className={classes.rowDetail}>The postcode is enough; without one, city and state.</p>
        <div className={own.wide}>
          <MoneyField
            label="Postage a buyer pays"
            name="postage"
            currencyCode={currencyCode}
            description="Left empty, postage is free."
            value={postage}
            error={errors.fields.postage}
            onChange={setPostage}
          />
          <TextField
            label="Working days until it is on its way"
            name="handlingDays"
            inputMode="numeric"
            autoComplete="off"
            value={handlingDays}
            error={errors.fields.handlingDays}
            onChange={(event) => setHandlingDays(event.currentTarget.value)}
          />
        </div>
        <Button type="submit" variant="primary" className={classes.save} loading={loading}>
          Set it up
        </Button>
      </form>
    </SettingsSection>
  );
}
