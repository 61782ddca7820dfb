import { Chip, ChipGroup } from './chip.tsx';
import classes from './item-fields.module.css';
import { TextField } from './text-field.tsx';

interface CategoryFieldProps {
  readonly value: string;
  readonly onChange: (category: string) => void;
  readonly suggestions: readonly string[];
  readonly error?: string;
}

const MOST_SHOWN = 8;

/** A category in the seller's own words; the ones in use are one tap away. */
export function CategoryField({ value, onChange, suggestions, error }: CategoryFieldProps) {
  const typed = value.trim().toLowerCase();
  const chosen = suggestions.some((suggestion) => suggestion.toLowerCase() === typed);
  const fitting = suggestions
    .filter((suggestion) => chosen || suggestion.toLowerCase().includes(typed))
    .slice(0, MOST_SHOWN);
  return (
    <div>
      <TextField
        label="Category"
        name="category"
        autoComplete="off"
        maxLength={200}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {fitting.length > 0 ? (
        <div className={classes.suggestions}>
          <ChipGroup label="Categories in use" layout="scroll">
            {fitting.map((suggestion) => (
              <Chip
                key={suggestion}
                selected={suggestion.toLowerCase() === typed}
                onToggle={() => onChange(suggestion.toLowerCase() === typed ? '' : suggestion)}
              >
                {suggestion}
              </Chip>
            ))}
          </ChipGroup>
        </div>
      ) : null}
    </div>
  );
}
