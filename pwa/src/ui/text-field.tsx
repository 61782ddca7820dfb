import '@mantine/core/styles/Input.layer.css';
import { TextInput, type TextInputProps } from '@mantine/core';

/** One line of text. Takes `label`, `description`, `error` and the attributes of an input. */
export function TextField(props: TextInputProps) {
  return <TextInput inputWrapperOrder={['label', 'input', 'description', 'error']} {...props} />;
}
