import type { TextareaHTMLAttributes } from 'react';
import { classNames } from '../lib/class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import classes from './text-area-field.module.css';

type TextAreaFieldProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps>;

/** Several lines of text; grows with what is written where the browser can. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { label, description, error, id, className, ...attributes } = props;
  return (
    <Field
      {...{ label, description, error, id, className }}
      control={(control) => (
        <textarea
          rows={4}
          {...attributes}
          {...control}
          className={classNames(control.className, classes.area)}
        />
      )}
    />
  );
}
