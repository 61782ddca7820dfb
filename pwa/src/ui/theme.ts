import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import inputClasses from './input.module.css';

const spruce: MantineColorsTuple = [
  '#e6f4ee',
  '#cfe6dc',
  '#a1cfbd',
  '#6fd3b3',
  '#47a88b',
  '#2c8b70',
  '#1a715a',
  '#0e5a4b',
  '#094538',
  '#043025',
];

const fieldClasses = {
  root: inputClasses.root,
  label: inputClasses.label,
  description: inputClasses.description,
  error: inputClasses.error,
  input: inputClasses.input,
};

/** Gives whatever comes from Mantine the face of `tokens.css`, so that a rare component needs no styling. */
export const theme = createTheme({
  colors: { spruce },
  primaryColor: 'spruce',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  fontFamily: 'var(--font-text)',
  headings: { fontFamily: 'var(--font-display)' },
  defaultRadius: 'md',
  radius: { sm: '8px', md: '14px', lg: '22px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    TextInput: { defaultProps: { size: 'md' }, classNames: fieldClasses },
    PasswordInput: { defaultProps: { size: 'md' }, classNames: { ...fieldClasses, input: inputClasses.box } },
    Textarea: { defaultProps: { size: 'md' }, classNames: fieldClasses },
    NativeSelect: { defaultProps: { size: 'md' }, classNames: fieldClasses },
  },
});

const roles = {
  '--mantine-color-body': 'var(--color-canvas)',
  '--mantine-color-text': 'var(--color-ink)',
  '--mantine-color-dimmed': 'var(--color-ink-soft)',
  '--mantine-color-placeholder': 'var(--color-ink-faint)',
  '--mantine-color-error': 'var(--color-danger)',
  '--mantine-color-default': 'var(--color-surface)',
  '--mantine-color-default-hover': 'var(--color-sunken)',
  '--mantine-color-default-color': 'var(--color-ink)',
  '--mantine-color-default-border': 'var(--color-line-strong)',
  '--mantine-color-anchor': 'var(--color-action)',
};

/** Points Mantine's colour roles at ours, in both themes. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: roles, dark: roles });
