import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { type ItemField, valuesOf } from '../../graphql/item-values.ts';
import { formatRelativeTime } from '../../lib/dates.ts';
import { isSoldOut } from '../../lib/pieces.ts';
import { Button } from '../../ui/button.tsx';
import { FIELD_WORDS, fieldText } from './field-words.ts';
import classes from './item-facts.module.css';

interface ItemFactsProps {
  readonly item: ItemDetailsFragment;
  readonly currencyCode: string;
  readonly onEdit: () => void;
}

interface Fact {
  readonly name: string;
  readonly text: string;
}

const PUBLIC_FIELDS: readonly ItemField[] = [
  'condition',
  'conditionNotes',
  'category',
  'brand',
  'model',
  'barcode',
  'quantity',
];
const PRIVATE_FIELDS: readonly ItemField[] = ['cost', 'storageLocation', 'tags', 'sku', 'notes'];

/** Everything that is written of an item, in two parts: what buyers may read, and what stays in the shop. */
export function ItemFacts({ item, currencyCode, onEdit }: ItemFactsProps) {
  const values = valuesOf(item);
  const factsOf = (fields: readonly ItemField[]): Fact[] =>
    fields
      .filter((field) => field !== 'quantity' || !isSoldOut(item))
      .map((field) => ({ name: FIELD_WORDS[field], text: fieldText(values, field, currencyCode) }))
      .filter(({ text }) => text !== '');
  const added = formatRelativeTime(item.createdAt);
  const changed = formatRelativeTime(item.updatedAt);
  const attributes = item.attributes.map(({ name, values: texts }) => ({ name, text: texts.join(', ') }));
  return (
    <>
      <section aria-labelledby="about" className={classes.part}>
        <h2 id="about" className={classes.heading}>
          About it
        </h2>
        {item.description ? (
          <p className={classes.description}>{item.description}</p>
        ) : (
          <p className={classes.empty}>
            No description yet.{' '}
            <Button variant="quiet" className={classes.add} onClick={onEdit}>
              Add one
            </Button>
          </p>
        )}
        <Facts facts={[...factsOf(PUBLIC_FIELDS), ...attributes]} />
      </section>
      <section aria-labelledby="private" className={classes.part}>
        <h2 id="private" className={classes.heading}>
          For you alone
        </h2>
        <Facts facts={factsOf(PRIVATE_FIELDS)} />
        <p className={classes.dates}>
          Added {added}
          {added === changed ? '' : `, changed ${changed}`}.
        </p>
      </section>
    </>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {facts.map(({ name, text }) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
