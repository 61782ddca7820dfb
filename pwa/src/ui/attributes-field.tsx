import { IconPlus, IconX } from '@tabler/icons-react';
import type { AttributeValue } from '../graphql/item-values.ts';
import { newRandomId } from '../lib/identifiers.ts';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import classes from './item-fields.module.css';
import { TextField } from './text-field.tsx';

interface AttributesFieldProps {
  readonly attributes: readonly AttributeValue[];
  readonly onChange: (attributes: readonly AttributeValue[]) => void;
  readonly error?: string;
}

/** Details by name, for instance Colour: red. Several values of one name are parted by commas. */
export function AttributesField({ attributes, onChange, error }: AttributesFieldProps) {
  function change(id: string, part: Partial<AttributeValue>): void {
    onChange(attributes.map((attribute) => (attribute.id === id ? { ...attribute, ...part } : attribute)));
  }
  return (
    <fieldset className={classes.group}>
      <legend className={classes.label}>Details</legend>
      <div className={classes.lines}>
        {attributes.map(({ id, name, values }, index) => (
          <div key={id} className={classes.line}>
            <TextField
              aria-label={`Name of detail ${index + 1}`}
              placeholder="Colour"
              autoComplete="off"
              maxLength={200}
              value={name}
              onChange={(event) => change(id, { name: event.currentTarget.value })}
            />
            <TextField
              aria-label={`Value of detail ${index + 1}`}
              placeholder="Red"
              autoComplete="off"
              value={values.join(',')}
              onChange={(event) => change(id, { values: event.currentTarget.value.split(',') })}
            />
            <IconButton
              label={`Remove detail ${index + 1}`}
              onClick={() => onChange(attributes.filter((attribute) => attribute.id !== id))}
            >
              <IconX size={20} />
            </IconButton>
          </div>
        ))}
      </div>
      {error ? <p className={classes.error}>{error}</p> : null}
      <Button
        variant="quiet"
        icon={<IconPlus size={20} />}
        onClick={() => onChange([...attributes, { id: newRandomId(), name: '', values: [] }])}
      >
        Add a detail
      </Button>
    </fieldset>
  );
}
