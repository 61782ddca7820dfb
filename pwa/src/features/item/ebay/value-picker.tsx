import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Aspect } from './ebay-problems.ts';
import classes from './ebay-sheet.module.css';

interface ValuePickerProps {
  readonly aspect: Aspect;
  readonly chosen: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly onClose: () => void;
}

/** More than these nobody reads; a letter or two finds the rest. */
const MOST_SHOWN = 80;

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Values that fit what is typed: what is chosen and what was used before come first, each once. */
function fittingValues({ values, lastValues }: Aspect, chosen: readonly string[], typed: string): string[] {
  const all = [...chosen, ...lastValues, ...values].filter(Boolean);
  const unique = all.filter((value, place) => all.findIndex((other) => same(other, value)) === place);
  const wanted = typed.trim().toLowerCase();
  return unique.filter((value) => value.toLowerCase().includes(wanted)).slice(0, MOST_SHOWN);
}

/** All values of an item specific, to be searched and tapped; any text of one's own where eBay takes it. */
export function ValuePicker({ aspect, chosen, onChange, onClose }: ValuePickerProps) {
  const [typed, setTyped] = useState('');
  const own = typed.trim();
  const fitting = fittingValues(aspect, chosen, typed);
  const free = aspect.mode === 'FREE_TEXT' && own !== '' && !fitting.some((value) => same(value, own));

  function toggle(value: string): void {
    const on = chosen.some((other) => same(other, value));
    if (aspect.multiple) {
      onChange(on ? chosen.filter((other) => !same(other, value)) : [...chosen, value]);
      setTyped('');
      return;
    }
    onChange(on ? [] : [value]);
    onClose();
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title={aspect.name}
      desktop="drawer"
      tall
      footer={
        <>
          {chosen.length > 0 ? <Button onClick={() => onChange([])}>Clear</Button> : null}
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={classes.parts}>
        <TextField
          aria-label={
            aspect.mode === 'FREE_TEXT' ? `Search or type: ${aspect.name}` : `Search: ${aspect.name}`
          }
          placeholder={aspect.mode === 'FREE_TEXT' ? 'Search, or type your own' : 'Search'}
          type="search"
          enterKeyHint="done"
          autoComplete="off"
          maxLength={aspect.maxLength ?? undefined}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            const [first] = fitting;
            if (free) toggle(own);
            else if (own !== '' && first && fitting.length === 1) toggle(first);
          }}
        />
        <ul className={classes.values} aria-label="Values">
          {free ? (
            <li>
              <button type="button" className={classes.value} onClick={() => toggle(own)}>
                Use “{own}”
              </button>
            </li>
          ) : null}
          {fitting.map((value) => {
            const on = chosen.some((other) => same(other, value));
            return (
              <li key={value}>
                <button
                  type="button"
                  className={classes.value}
                  aria-pressed={on}
                  onClick={() => toggle(value)}
                >
                  <span>{value}</span>
                  {on ? <IconCheck size={20} stroke={2.5} aria-hidden="true" /> : null}
                </button>
              </li>
            );
          })}
        </ul>
        {fitting.length === 0 && !free ? (
          <p className={classes.quiet}>
            {own === '' ? 'eBay suggests nothing here. Type your own.' : 'eBay does not offer this.'}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}
