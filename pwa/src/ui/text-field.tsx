import type { InputHTMLAttributes, ReactNode } from 'react';
import { Field, type FieldProps } from './field.tsx';

export interface TextFieldProps
  extends FieldProps,
    Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps> {
  /** A sign inside the frame, for instance that of a currency. */
  readonly before?: ReactNode;
  readonly behind?: ReactNode;
}

/** One line of text, with its name, a hint and what is wrong; takes the attributes of an input. */
export function TextField(props: TextFieldProps) {
  const { label, description, error, id, className, before, behind, ...attributes } = props;
  return (
    <Field
      {...{ label, description, error, id, className, before, behind }}
      control={(control) => <input type="text" {...attributes} {...control} />}
    />
  );
}
