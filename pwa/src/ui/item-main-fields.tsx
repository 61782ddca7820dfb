import type { ItemField, ItemValues } from '../graphql/item-values.ts';
import { CategoryField } from './category-field.tsx';
import { Chip, ChipGroup } from './chip.tsx';
import classes from './item-fields.module.css';
import { MoneyField } from './money-field.tsx';
import { TextField } from './text-field.tsx';
import { CONDITION_WORDS, optionsOf } from './words.ts';

/** What both halves of the form of an item take. */
export interface ItemFieldsProps {
  readonly values: ItemValues;
  readonly onChange: (change: Partial<ItemValues>) => void;
  readonly errors: Partial<Record<ItemField, string>>;
  readonly currencyCode: string;
  /** Categories that the shop uses already, the most frequent first. */
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  /** Stands in the empty field of the title, so that leaving it empty is no riddle. */
  readonly titlePlaceholder?: string;
}

const CONDITIONS = optionsOf(CONDITION_WORDS);

/** What sells an item: title, price, condition, category. */
export function ItemMainFields({
  values,
  onChange,
  errors,
  currencyCode,
  categories,
  titlePlaceholder,
}: ItemFieldsProps) {
  return (
    <div className={classes.fields}>
      <TextField
        label="Title"
        name="title"
        autoComplete="off"
        autoCapitalize="sentences"
        enterKeyHint="next"
        maxLength={200}
        placeholder={titlePlaceholder}
        value={values.title}
        error={errors.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <MoneyField
        label="Price"
        name="price"
        currencyCode={currencyCode}
        value={values.price}
        error={errors.price}
        onChange={(price) => onChange({ price })}
      />
      <div>
        <p className={classes.label} aria-hidden="true">
          Condition
        </p>
        <ChipGroup label="Condition">
          {CONDITIONS.map(({ value, label }) => (
            <Chip
              key={value}
              selected={values.condition === value}
              onToggle={() => onChange({ condition: values.condition === value ? null : value })}
            >
              {label}
            </Chip>
          ))}
        </ChipGroup>
        {errors.condition ? <p className={classes.error}>{errors.condition}</p> : null}
      </div>
      <CategoryField
        value={values.category}
        onChange={(category) => onChange({ category })}
        suggestions={categories}
        error={errors.category}
      />
    </div>
  );
}
