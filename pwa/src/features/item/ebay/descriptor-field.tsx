import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Descriptor } from './ebay-form.ts';

interface DescriptorFieldProps {
  readonly descriptor: Descriptor;
  /** The id of a value, or text. */
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Asks for what a condition wants to be said besides, for instance who graded a trading card. */
export function DescriptorField({ descriptor, value, error, onChange }: DescriptorFieldProps) {
  const { id, name, required, maxLength, values } = descriptor;
  const label = required ? name : `${name} (optional)`;
  if (values.length === 0) {
    return (
      <TextField
        label={label}
        name={`descriptor-${id}`}
        autoComplete="off"
        maxLength={maxLength ?? undefined}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <Select
      label={label}
      name={`descriptor-${id}`}
      options={values.map((each) => ({ value: each.id, label: each.name }))}
      placeholder="Choose one"
      value={values.some((each) => each.id === value) ? value : null}
      error={error}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}
