import { AttributesField } from './attributes-field.tsx';
import classes from './item-fields.module.css';
import type { ItemFieldsProps } from './item-main-fields.tsx';
import { MoneyField } from './money-field.tsx';
import { TagsField } from './tags-field.tsx';
import { TextAreaField } from './text-area-field.tsx';
import { TextField } from './text-field.tsx';

const TEXT_LIMITS = { brand: 65, model: 100, barcode: 50, storageLocation: 100, sku: 50 } as const;

/** The rest of what can be said of an item: what buyers may read first, then what only the shop sees. */
export function ItemMoreFields({ values, onChange, errors, currencyCode, tags }: ItemFieldsProps) {
  function text(field: keyof typeof TEXT_LIMITS, label: string, description?: string) {
    return (
      <TextField
        label={label}
        name={field}
        autoComplete="off"
        maxLength={TEXT_LIMITS[field]}
        description={description}
        value={values[field]}
        error={errors[field]}
        onChange={(event) => onChange({ [field]: event.currentTarget.value })}
      />
    );
  }
  return (
    <div className={classes.fields}>
      <TextAreaField
        label="Description"
        name="description"
        maxLength={20_000}
        value={values.description}
        error={errors.description}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      <TextAreaField
        label="Condition notes"
        name="conditionNotes"
        rows={2}
        maxLength={1_000}
        description="Scratches, missing parts, repairs: what saves you a return."
        value={values.conditionNotes}
        error={errors.conditionNotes}
        onChange={(event) => onChange({ conditionNotes: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        {text('brand', 'Brand')}
        {text('model', 'Model')}
      </div>
      <div className={classes.pair}>
        <TextField
          label="Quantity"
          name="quantity"
          inputMode="numeric"
          autoComplete="off"
          value={values.quantity}
          error={errors.quantity}
          onChange={(event) => onChange({ quantity: event.currentTarget.value })}
        />
        {text('barcode', 'Barcode')}
      </div>
      <AttributesField
        attributes={values.attributes}
        onChange={(attributes) => onChange({ attributes })}
        error={errors.attributes}
      />
      <TagsField
        tags={values.tags}
        onChange={(next) => onChange({ tags: next })}
        suggestions={tags}
        error={errors.tags}
      />
      <p className={classes.hint}>What follows is for you alone. Buyers and marketplaces never see it.</p>
      <div className={classes.pair}>
        <MoneyField
          label="Cost"
          name="cost"
          currencyCode={currencyCode}
          value={values.cost}
          error={errors.cost}
          onChange={(cost) => onChange({ cost })}
        />
        {text('storageLocation', 'Storage location')}
      </div>
      {text('sku', 'SKU', 'Left empty, it is made for you.')}
      <TextAreaField
        label="Notes"
        name="notes"
        rows={2}
        maxLength={10_000}
        value={values.notes}
        error={errors.notes}
        onChange={(event) => onChange({ notes: event.currentTarget.value })}
      />
    </div>
  );
}
