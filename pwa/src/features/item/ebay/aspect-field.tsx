import { Chip, ChipGroup } from '../../../ui/chip.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { type AspectProps, aspectHint } from './aspect-props.ts';
import { AspectRow } from './aspect-row.tsx';
import classes from './ebay-sheet.module.css';

const MOST_IN_SELECT = 30;
const MOST_CHIPS = 8;

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
