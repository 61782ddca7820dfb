import type { ItemDetailsFragment } from '../../../graphql/generated/graphql.ts';
import { Select } from '../../../ui/select.tsx';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { CONDITION_WORDS } from '../../../ui/words.ts';
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
  const { form, problems, change } = state;
  if (facts.conditions.length === 0) return null;
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
        placeholder={item.condition ? `As the item says: ${CONDITION_WORDS[item.condition]}` : 'Choose one'}
        description={
          item.condition && !chosen
            ? 'The nearest honest one of eBay is taken; the preview shows it.'
            : undefined
        }
        value={chosen?.conditionId ?? null}
        error={problems.fields.conditionId}
        onChange={(conditionId) => change({ conditionId })}
      />
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
