import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Chip, ChipGroup } from '../../ui/chip.tsx';
import classes from './filter-sheet.module.css';

interface FacetSectionProps<Value extends string> {
  readonly title: string;
  readonly hint?: string;
  /** Choices that are always there; without them the counts give the choices. */
  readonly values?: readonly Value[];
  readonly label?: (value: Value) => string;
  readonly counts?: readonly { readonly value: string; readonly count: number }[];
  readonly selected: readonly Value[];
  /** At most one choice; choosing another replaces it. */
  readonly single?: boolean;
  readonly onChange: (selected: readonly Value[]) => void;
}

/** More than these hide behind a button, so that the sheet stays short. */
const MOST_AT_FIRST = 10;

/** One part of the filter. What is chosen stays in view, also where nothing is left behind it. */
export function FacetSection<Value extends string = string>({
  title,
  hint,
  values,
  label = (value) => value,
  counts,
  selected,
  single = false,
  onChange,
}: FacetSectionProps<Value>) {
  const [whole, setWhole] = useState(false);
  const byValue = new Map(counts?.map(({ value, count }) => [value, count]));
  const found = values ?? ([...byValue.keys()] as Value[]);
  const choices = [...selected.filter((value) => !found.includes(value)), ...found];
  if (choices.length === 0) return null;
  const shown = whole
    ? choices
    : choices.filter((value, index) => index < MOST_AT_FIRST || selected.includes(value));

  function toggle(value: Value): void {
    const without = selected.filter((other) => other !== value);
    if (without.length < selected.length) onChange(without);
    else onChange(single ? [value] : [...selected, value]);
  }

  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      {hint ? <p className={classes.hint}>{hint}</p> : null}
      <ChipGroup label={title}>
        {shown.map((value) => (
          <Chip
            key={value}
            selected={selected.includes(value)}
            count={counts ? (byValue.get(value) ?? 0) : undefined}
            onToggle={() => toggle(value)}
          >
            {label(value)}
          </Chip>
        ))}
      </ChipGroup>
      {shown.length < choices.length ? (
        <Button variant="quiet" onClick={() => setWhole(true)}>
          All {choices.length}
        </Button>
      ) : null}
    </section>
  );
}
