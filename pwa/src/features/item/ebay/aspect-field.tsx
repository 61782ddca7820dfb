import { formatDate } from '../../../lib/dates.ts';
import { Chip, ChipGroup } from '../../../ui/chip.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { AspectRow } from './aspect-row.tsx';
import type { Aspect } from './ebay-problems.ts';
import classes from './ebay-sheet.module.css';

/** What every way of asking for an item specific takes. */
export interface AspectProps {
  readonly aspect: Aspect;
  readonly values: readonly string[];
  /** What the item itself says, which is sent where nothing is said here. */
  readonly inherited: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (values: readonly string[]) => void;
  /** Opens all values in front. */
  readonly onPick: () => void;
}

const MOST_IN_SELECT = 30;
const MOST_CHIPS = 8;

/** A hint below a field: where its value comes from, and from when eBay insists on it. */
export function aspectHint({ requiredFrom }: Aspect, inherited: readonly string[]): string | undefined {
  const from = inherited.length > 0 ? `From the item: ${inherited.join(', ')}.` : '';
  const soon = requiredFrom ? `eBay requires it from ${formatDate(`${requiredFrom}T12:00:00Z`)}.` : '';
  return [from, soon].filter(Boolean).join(' ') || undefined;
}

/** Asks for an item specific right on the form, in the way that suits what eBay takes. */
export function AspectField(props: AspectProps) {
  const { aspect, values, inherited, error, onChange, onPick } = props;
  const { name, mode, multiple, lastValues } = aspect;
  const chosen = values[0] ?? '';
  if (multiple || (mode === 'SELECTION_ONLY' && aspect.values.length > MOST_IN_SELECT)) {
    return <AspectRow {...props} />;
  }
  if (mode === 'SELECTION_ONLY') {
    return (
      <Select
        label={name}
        name={`aspect-${name}`}
        options={aspect.values.map((value) => ({ value, label: value }))}
        placeholder={inherited[0] ?? 'Choose one'}
        description={aspectHint(aspect, inherited)}
        value={aspect.values.find((value) => value.toLowerCase() === chosen.toLowerCase()) ?? null}
        error={error}
        onChange={(value) => onChange(value === null ? [] : [value])}
      />
    );
  }
  const typed = chosen.trim().toLowerCase();
  const exact = [...lastValues, ...aspect.values].some((value) => value.toLowerCase() === typed);
  const offered = [...new Set([...lastValues, ...aspect.values])]
    .filter((value) => exact || value.toLowerCase().includes(typed))
    .slice(0, MOST_CHIPS);
  return (
    <div>
      <TextField
        label={name}
        name={`aspect-${name}`}
        autoComplete="off"
        placeholder={inherited[0]}
        description={aspectHint(aspect, inherited)}
        value={chosen}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value === '' ? [] : [event.currentTarget.value])}
      />
      {offered.length > 0 ? (
        <div className={classes.suggestions}>
          <ChipGroup label={`Suggestions for ${name}`} layout="scroll">
            {offered.map((value) => (
              <Chip
                key={value}
                selected={value.toLowerCase() === typed}
                onToggle={() => onChange(value.toLowerCase() === typed ? [] : [value])}
              >
                {value}
              </Chip>
            ))}
            {aspect.values.length > offered.length ? (
              <Chip selected={false} onToggle={onPick}>
                All {aspect.values.length}
              </Chip>
            ) : null}
          </ChipGroup>
        </div>
      ) : null}
    </div>
  );
}
