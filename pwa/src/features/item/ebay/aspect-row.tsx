import { IconChevronRight } from '@tabler/icons-react';
import { type AspectProps, aspectHint } from './aspect-props.ts';
import classes from './ebay-sheet.module.css';

/** One line for an item specific: its name and what is said; a tap shows what there is to choose. */
export function AspectRow({ aspect, values, inherited, error, onPick }: AspectProps) {
  const said = values.length > 0 ? values : inherited;
  const hint = error ? undefined : aspectHint(aspect, values.length > 0 ? [] : inherited);
  return (
    <div>
      <button
        type="button"
        className={classes.row}
        name={`aspect-${aspect.name}`}
        aria-invalid={error ? true : undefined}
        onClick={onPick}
      >
        <span className={classes.rowName}>{aspect.name}</span>
        <span className={classes.rowValue} data-empty={said.length === 0 || undefined}>
          {said.length > 0 ? said.join(', ') : aspect.required ? 'Choose' : 'Add'}
        </span>
        <IconChevronRight size={20} aria-hidden="true" className={classes.rowSign} />
      </button>
      {error ? <p className={classes.error}>{error}</p> : null}
      {hint ? <p className={classes.hint}>{hint}</p> : null}
    </div>
  );
}
