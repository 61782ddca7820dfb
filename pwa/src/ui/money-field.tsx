import { type ReactNode, useState } from 'react';
import { currencySymbol, fractionDigits, parseAmount } from '../lib/money.ts';
import { TextField } from './text-field.tsx';

interface MoneyFieldProps {
  readonly label: string;
  /** Decimal string, or null for no amount. */
  readonly value: string | null;
  /** Called with a decimal string, or null where the field is empty or holds no amount. */
  readonly onChange: (amount: string | null) => void;
  /** Called when the field is left. */
  readonly onLeave?: () => void;
  readonly currencyCode: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly name?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/**
 * An amount of money. What is typed stays as it was typed, with either decimal sign; what goes out is an
 * exact decimal string. Text that is no amount is kept and pointed out when the field is left.
 */
export function MoneyField({ value, onChange, onLeave, currencyCode, error, ...rest }: MoneyFieldProps) {
  const digits = fractionDigits(currencyCode);
  const [text, setText] = useState(value ?? '');
  const [left, setLeft] = useState(false);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (value !== parseAmount(text, digits)) setText(value ?? '');
  }
  const wrong = left && text.trim() !== '' && parseAmount(text, digits) === null;
  return (
    <TextField
      {...rest}
      value={text}
      inputMode="decimal"
      autoComplete="off"
      before={<span aria-hidden="true">{currencySymbol(currencyCode)}</span>}
      error={error ?? (wrong ? `Enter an amount such as ${digits > 0 ? '12.50' : '1250'}.` : undefined)}
      onBlur={() => {
        setLeft(true);
        onLeave?.();
      }}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const amount = parseAmount(next, digits);
        setText(next);
        setKnown(amount);
        setLeft(false);
        onChange(amount);
      }}
    />
  );
}
