import type { EbayLengthUnit, EbayWeightUnit } from '../../../graphql/generated/graphql.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Select, type SelectOption } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './ebay-sheet.module.css';
import type { EbayFormState } from './use-ebay-form.ts';

const WEIGHTS: readonly SelectOption<EbayWeightUnit>[] = [
  { value: 'POUND', label: 'Pounds' },
  { value: 'OUNCE', label: 'Ounces' },
  { value: 'KILOGRAM', label: 'Kilograms' },
  { value: 'GRAM', label: 'Grams' },
];

const LENGTHS: readonly SelectOption<EbayLengthUnit>[] = [
  { value: 'INCH', label: 'Inches' },
  { value: 'FEET', label: 'Feet' },
  { value: 'CENTIMETER', label: 'Centimetres' },
  { value: 'METER', label: 'Metres' },
];

/** Weight and size of the parcel, which postage by weight needs. */
export function PackageFields({ state }: { readonly state: EbayFormState }) {
  const { form, problems, change } = state;
  const error = problems.fields.package;
  const [given] = [[form.weight, form.length].some((text) => text !== '')];
  const figure = (field: 'weight' | 'length' | 'width' | 'height', label: string) => (
    <TextField
      label={label}
      name={field}
      inputMode="decimal"
      autoComplete="off"
      value={form[field]}
      error={Boolean(error)}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <Disclosure title={`Parcel${given ? '' : ', for postage by weight'}`} open={error !== undefined}>
      <div className={classes.group}>
        <div className={classes.pair}>
          {figure('weight', 'Weight')}
          <Select
            label="In"
            name="weightUnit"
            options={WEIGHTS}
            value={form.weightUnit}
            onChange={(weightUnit) => change({ weightUnit: weightUnit ?? form.weightUnit })}
          />
        </div>
        <div className={classes.sizes}>
          {figure('length', 'Length')}
          {figure('width', 'Width')}
          {figure('height', 'Height')}
        </div>
        <Select
          label="Measured in"
          name="lengthUnit"
          options={LENGTHS}
          value={form.lengthUnit}
          onChange={(lengthUnit) => change({ lengthUnit: lengthUnit ?? form.lengthUnit })}
        />
        {error ? <p className={classes.error}>{error}</p> : null}
      </div>
    </Disclosure>
  );
}
