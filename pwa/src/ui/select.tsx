import { IconChevronDown } from '@tabler/icons-react';
import type { SelectHTMLAttributes } from 'react';
import { Field, type FieldProps } from './field.tsx';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectProps<Value extends string>
  extends FieldProps,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps | 'value' | 'onChange'> {
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  /** Text of the choice of nothing; without it a choice is needed. */
  readonly placeholder?: string;
}

/** One of a few. The system's own picker, because every phone has made it reachable for a thumb. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, description, error, id, className, options, value, onChange, placeholder, ...attributes } =
    props;
  return (
    <Field
      {...{ label, description, error, id, className }}
      behind={<IconChevronDown size={20} aria-hidden="true" />}
      control={(control) => (
        <select
          {...attributes}
          {...control}
          value={value ?? ''}
          onChange={(event) => onChange((event.currentTarget.value || null) as Value | null)}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
