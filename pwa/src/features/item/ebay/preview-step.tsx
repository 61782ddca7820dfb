import { useQuery } from '@apollo/client/react';
import { EbaySetupDocument } from '../../../graphql/ebay-setup.ts';
import type { EbayItemFragment } from '../../../graphql/generated/graphql.ts';
import { formatMoney } from '../../../lib/money.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import type { CategoryFacts } from './ebay-form.ts';
import { conditionWords, descriptorWords, type ShownListing } from './ebay-preview.ts';
import classes from './preview-step.module.css';

interface PreviewStepProps {
  readonly shown: ShownListing;
  readonly content: string;
  readonly images: EbayItemFragment['images'];
  readonly categoryName: string;
  readonly conditions: CategoryFacts['conditions'];
}

interface Fact {
  readonly name: string;
  readonly text: string | null;
}

/** The listing as eBay will receive it, in the order in which a buyer reads one. */
export function PreviewStep({ shown, content, images, categoryName, conditions }: PreviewStepProps) {
  const { price, condition, offers } = shown;
  const terms = useTerms(shown);
  const bySha = new Map(images.map((image) => [image.sha256, image.thumbnailUrl]));
  const amount = (value: string): string =>
    formatMoney({ amount: value, currencyCode: price?.currencyCode ?? 'USD' });
  const offerWords = offers
    ? [
        'Buyers may make one',
        offers.accept ? `from ${amount(offers.accept)} accepted at once` : null,
        offers.decline ? `below ${amount(offers.decline)} declined` : null,
      ]
        .filter(Boolean)
        .join(', ')
    : null;
  return (
    <article className={classes.listing} aria-label="The listing as eBay gets it">
      {shown.photos.length > 0 ? (
        <ul className={classes.photos} aria-label="Photos">
          {shown.photos.map((hash, place) => (
            <li key={hash}>
              <img src={bySha.get(hash)} alt={`Number ${place + 1}`} loading="lazy" />
            </li>
          ))}
        </ul>
      ) : null}
      <div>
        <h3 className={classes.title}>{shown.title}</h3>
        {shown.subtitle ? <p className={classes.subtitle}>{shown.subtitle}</p> : null}
        <p className={classes.price}>
          {price ? formatMoney(price) : 'No price'}
          {shown.quantity !== null && shown.quantity > 1 ? (
            <span className={classes.pieces}> each, {shown.quantity} available</span>
          ) : null}
        </p>
      </div>
      <Facts
        label="Condition and category"
        facts={[
          { name: 'Condition', text: condition ? conditionWords(condition, conditions) : null },
          ...descriptorWords(shown, conditions),
          { name: 'About it', text: shown.conditionDescription },
          { name: 'Category', text: categoryName || null },
        ]}
      />
      {shown.aspects.length > 0 ? (
        <section aria-labelledby="preview-specifics">
          <h4 id="preview-specifics" className={classes.heading}>
            Item specifics
          </h4>
          <Facts facts={shown.aspects.map(({ name, values }) => ({ name, text: values.join(', ') }))} />
        </section>
      ) : null}
      <section aria-labelledby="preview-description">
        <h4 id="preview-description" className={classes.heading}>
          Description
        </h4>
        <p className={classes.description}>{shown.description}</p>
      </section>
      <section aria-labelledby="preview-terms">
        <h4 id="preview-terms" className={classes.heading}>
          Terms
        </h4>
        <Facts
          facts={[
            ...terms,
            { name: 'Offers', text: offerWords },
            { name: 'Parcel', text: shown.parcel },
            { name: 'SKU begins with', text: shown.sku },
          ]}
        />
      </section>
      <Disclosure title="Raw, as it is sent">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard. */}
        <pre className={classes.raw} tabIndex={0}>
          {JSON.stringify(JSON.parse(content), null, 2)}
        </pre>
      </Disclosure>
    </article>
  );
}

/** Names of policies and place, where eBay has told them; their choice is shown without them, too. */
function useTerms({ policies, location, marketplaceId }: ShownListing): Fact[] {
  const { data } = useQuery(EbaySetupDocument, { fetchPolicy: 'cache-first' });
  const setup = data?.ebaySetup.setup;
  const named = (id: string | null, there: readonly { id: string; name: string }[] | undefined) =>
    id && (there?.find((policy) => policy.id === id)?.name ?? 'As chosen in the settings');
  return [
    { name: 'Site', text: marketplaceId?.replace('_', ' ').replace('EBAY', 'eBay') ?? null },
    { name: 'Postage', text: named(policies.fulfillment, setup?.fulfillmentPolicies) },
    { name: 'Payment', text: named(policies.payment, setup?.paymentPolicies) },
    { name: 'Returns', text: named(policies.return, setup?.returnPolicies) },
    {
      name: 'Sent from',
      text: location && (setup?.locations.find(({ key }) => key === location)?.name ?? location),
    },
  ];
}

function Facts({ facts, label }: { readonly facts: readonly Fact[]; readonly label?: string }) {
  return (
    <dl className={classes.facts} aria-label={label}>
      {facts.map(({ name, text }) =>
        text ? (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
