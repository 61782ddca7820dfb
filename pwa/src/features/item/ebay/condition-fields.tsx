import type { ItemDetailsFragment } from '../../../graphql/generated/graphql.ts';
import { Select } from '../../../ui/select.tsx';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { CONDITION_WORDS } from '../../../ui/words.ts';
import { DescriptorField } from './descriptor-field.tsx';
import type { CategoryFacts } from './ebay-form.ts';
import classes from './ebay-sheet.module.css';
import type { EbayFormState } from './use-ebay-form.ts';

interface ConditionFieldsProps {
  readonly item: ItemDetailsFragment;
  readonly state: EbayFormState;
  readonly facts: CategoryFacts;
}

/** The condition in the words of the category. Left alone, it follows from the item's own. */
export function ConditionFields({ item, state, facts }: ConditionFieldsProps) {
  const { form, problems, change, setDescriptor } = state;
  if (facts.conditions.length === 0) return null;
  // Where every condition asks for more, as with trading cards, none follows from the item's.
  const follows = item.condition && !facts.conditions.every(({ descriptors }) => descriptors.length > 0);
  const chosen = facts.conditions.find(({ conditionId }) => conditionId === form.conditionId);
  return (
    <section className={classes.group} aria-labelledby="ebay-condition">
      <h3 id="ebay-condition" className={classes.heading}>
        Condition
      </h3>
      <Select
        aria-label="Condition on eBay"
        name="conditionId"
        options={facts.conditions.map(({ conditionId, name }) => ({ value: conditionId, label: name }))}
        placeholder={
          follows && item.condition ? `As the item says: ${CONDITION_WORDS[item.condition]}` : 'Choose one'
        }
        description={
          follows && !chosen ? 'The nearest honest one of eBay is taken; the preview shows it.' : undefined
        }
        value={chosen?.conditionId ?? null}
        error={problems.fields.conditionId}
        onChange={(conditionId) => change({ conditionId })}
      />
      {chosen?.descriptors.map((descriptor) => (
        <DescriptorField
          key={descriptor.id}
          descriptor={descriptor}
          value={form.descriptors[descriptor.id] ?? ''}
          error={problems.descriptors[descriptor.id]}
          onChange={(value) => setDescriptor(descriptor.id, value)}
        />
      ))}
      <TextAreaField
        label="About the condition"
        name="conditionDescription"
        rows={2}
        maxLength={1_000}
        placeholder={item.conditionNotes ?? undefined}
        description={
          item.conditionNotes
            ? 'Left empty, the condition notes of the item are shown.'
            : 'Scratches, missing parts, repairs. eBay shows it for used items.'
        }
        value={form.conditionDescription}
        error={problems.fields.conditionDescription}
        onChange={(event) => change({ conditionDescription: event.currentTarget.value })}
      />
    </section>
  );
}
