import '@mantine/core/styles/Input.layer.css';
import { Textarea, type TextareaProps } from '@mantine/core';
import classes from './text-area-field.module.css';

/** Several lines of text; grows with what is written where the browser can. */
export function TextAreaField(props: TextareaProps) {
  return (
    <Textarea
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      rows={4}
      {...props}
      className={classes.area}
    />
  );
}
