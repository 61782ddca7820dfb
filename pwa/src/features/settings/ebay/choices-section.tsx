import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ChooseEbaySetupDocument } from '../../../graphql/ebay-setup.ts';
import { describeFailure } from '../../../graphql/failure.ts';
import type { ChooseEbaySetupInput, EbaySetupDetailsFragment } from '../../../graphql/generated/graphql.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { useToasts } from '../../../ui/toast-context.ts';
import { SettingsSection } from '../settings-section.tsx';
import { keepSetup } from './keep-setup.ts';
import { siteName } from './site-words.ts';

type Policies = EbaySetupDetailsFragment['returnPolicies'];

const optionsOf = (policies: Policies) => policies.map(({ id, name }) => ({ value: id, label: name }));

/** Site, policies and place of all listings. Each choice is kept at once. */
export function ChoicesSection({ setup }: { readonly setup: EbaySetupDetailsFragment }) {
  const toasts = useToasts();
  const [choose, { loading }] = useMutation(ChooseEbaySetupDocument, {
    update: (cache, { data }) => keepSetup(cache, data?.chooseEbaySetup.setup),
  });
  const [problem, setProblem] = useState<string | null>(null);
  const { choices } = setup;

  async function change(input: ChooseEbaySetupInput): Promise<void> {
    setProblem(null);
    try {
      const { data } = await choose({ variables: { input } });
      const errors = data?.chooseEbaySetup.userErrors ?? [];
      if (errors.length > 0) setProblem(errors.map(({ message }) => message).join(' '));
      else toasts.show({ message: 'Saved. Live listings follow by themselves.' });
    } catch (error) {
      setProblem(describeFailure(error, 'The choice is as it was.'));
    }
  }

  const policy = (
    label: string,
    key: 'fulfillmentPolicyId' | 'paymentPolicyId' | 'returnPolicyId',
    policies: Policies,
  ) => (
    <Select
      label={label}
      name={key}
      options={optionsOf(policies)}
      placeholder={policies.length === 0 ? 'None at eBay yet' : 'Choose one'}
      disabled={loading || policies.length === 0}
      value={choices[key]}
      onChange={(value) => void change({ [key]: value })}
    />
  );
  return (
    <SettingsSection
      title="All listings"
      description="From what your eBay account has. They hold for every item."
    >
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
      <Select
        label="Site"
        name="marketplaceId"
        description="Policies belong to one site: on another they are chosen anew."
        options={setup.marketplaces.map(({ id, currencyCode }) => ({
          value: id,
          label: `eBay ${siteName(id)} (${currencyCode})`,
        }))}
        disabled={loading}
        value={choices.marketplaceId}
        onChange={(marketplaceId) => void change({ marketplaceId })}
      />
      {policy('Postage', 'fulfillmentPolicyId', setup.fulfillmentPolicies)}
      {policy('Payment', 'paymentPolicyId', setup.paymentPolicies)}
      {policy('Returns', 'returnPolicyId', setup.returnPolicies)}
      <Select
        label="Sent from"
        name="merchantLocationKey"
        options={setup.locations.map(({ key, name, address }) => ({
          value: key,
          label: address ? `${name} – ${address}` : name,
        }))}
        placeholder={setup.locations.length === 0 ? 'No place yet' : 'Choose one'}
        disabled={loading || setup.locations.length === 0}
        value={choices.merchantLocationKey}
        onChange={(merchantLocationKey) => void change({ merchantLocationKey })}
      />
    </SettingsSection>
  );
}
