import { useState } from 'react';
import { clashingFields, type Edit } from '../../graphql/follow-item.ts';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { type ItemField, valuesOf } from '../../graphql/item-values.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import classes from './clash-sheet.module.css';
import { FIELD_WORDS, fieldText } from './field-words.ts';

interface ClashSheetProps {
  readonly edit: Edit;
  /** The server's copy. */
  readonly theirs: ItemDetailsFragment;
  readonly currencyCode: string;
  readonly onClose: () => void;
  readonly onChosen: (takeTheirs: ReadonlySet<ItemField>) => void;
}

/** Shows, field by field, what was written here and what came from another device, and lets one choose. */
export function ClashSheet({ edit, theirs, currencyCode, onClose, onChosen }: ClashSheetProps) {
  const [takeTheirs, setTakeTheirs] = useState<ReadonlySet<ItemField>>(new Set());
  const server = valuesOf(theirs);

  function choose(field: ItemField, theirsWins: boolean): void {
    const next = new Set(takeTheirs);
    if (theirsWins) next.add(field);
    else next.delete(field);
    setTakeTheirs(next);
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title="Changed in two places"
      footer={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button variant="primary" onClick={() => onChosen(takeTheirs)}>
            Keep these
          </Button>
        </>
      }
    >
      <p className={classes.words}>
        Another device changed this item while you were at it. Choose what is right; everything else was
        joined already.
      </p>
      {clashingFields(edit, theirs).map((field) => (
        <fieldset key={field} className={classes.field}>
          <legend className={classes.name}>{FIELD_WORDS[field]}</legend>
          {[false, true].map((isTheirs) => (
            <label key={String(isTheirs)} className={classes.choice}>
              <input
                type="radio"
                name={`clash-${field}`}
                checked={takeTheirs.has(field) === isTheirs}
                onChange={() => choose(field, isTheirs)}
              />
              <span>
                <span className={classes.side}>{isTheirs ? 'From the other device' : 'Yours'}</span>
                <span className={classes.text}>
                  {fieldText(isTheirs ? server : edit.values, field, currencyCode) || 'Nothing'}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </Sheet>
  );
}
