import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './password-field.module.css';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** A password with a button that shows what was typed; reachable by keyboard, since reading it prevents mistakes. */
export function PasswordField(props: Omit<TextFieldProps, 'type' | 'behind'>) {
  const [visible, setVisible] = useState(false);
  return (
    <TextField
      autoCapitalize="none"
      spellCheck={false}
      {...props}
      type={visible ? 'text' : 'password'}
      behind={
        <button
          type="button"
          className={classes.reveal}
          aria-label={visible ? 'Hide password' : 'Show password'}
          onClick={() => setVisible(!visible)}
        >
          {visible ? <IconEyeOff size={20} /> : <IconEye size={20} />}
        </button>
      }
    />
  );
}
