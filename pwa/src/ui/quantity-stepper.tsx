import { IconMinus, IconPlus } from '@tabler/icons-react';
import { wholeNumber } from '../lib/count-of.ts';
import { IconButton } from './icon-button.tsx';
import classes from './quantity-stepper.module.css';

interface QuantityStepperProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly error?: string;
}

/** A small number, from one upwards, changed by the thumb. */
export function QuantityStepper({ label, value, max, onChange, error }: QuantityStepperProps) {
  return (
    <fieldset className={classes.stepper}>
      <legend className={classes.label}>{label}</legend>
      <div className={classes.row}>
        <IconButton
          label="One less"
          variant="filled"
          disabled={value <= 1}
          onClick={() => onChange(value - 1)}
        >
          <IconMinus size={20} />
        </IconButton>
        <output className={classes.value} aria-live="polite">
          {value}
        </output>
        <IconButton
          label="One more"
          variant="filled"
          disabled={value >= max}
          onClick={() => onChange(value + 1)}
        >
          <IconPlus size={20} />
        </IconButton>
        <span className={classes.of}>of {wholeNumber(max)}</span>
      </div>
      {error ? <p className={classes.error}>{error}</p> : null}
    </fieldset>
  );
}
