import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Chip, ChipGroup } from './chip.tsx';
import classes from './item-fields.module.css';
import tagClasses from './tags-field.module.css';
import { TextField } from './text-field.tsx';

interface TagsFieldProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  readonly suggestions: readonly string[];
  readonly error?: string;
}

const MOST_SHOWN = 8;

/** Words to find the item by. A comma, Enter or leaving the field ends a tag. */
export function TagsField({ tags, onChange, suggestions, error }: TagsFieldProps) {
  const [typed, setTyped] = useState('');
  const known = new Set(tags.map((tag) => tag.toLowerCase()));
  const fitting = suggestions
    .filter((tag) => !known.has(tag.toLowerCase()) && tag.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, MOST_SHOWN);

  function add(text: string): void {
    const added = text
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '' && !known.has(tag.toLowerCase()));
    setTyped('');
    if (added.length > 0) onChange([...tags, ...new Set(added)]);
  }

  return (
    <div>
      <TextField
        label="Tags"
        name="tags"
        autoComplete="off"
        autoCapitalize="none"
        enterKeyHint="done"
        description="Parted by commas."
        value={typed}
        error={error}
        onBlur={() => add(typed)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || typed.trim() === '') return;
          event.preventDefault();
          add(typed);
        }}
        onChange={(event) => {
          const text = event.currentTarget.value;
          if (text.includes(',')) add(text);
          else setTyped(text);
        }}
      />
      {tags.length > 0 ? (
        <ul className={tagClasses.tags}>
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                className={tagClasses.tag}
                aria-label={`Remove the tag ${tag}`}
                onClick={() => onChange(tags.filter((other) => other !== tag))}
              >
                {tag}
                <IconX size={16} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {fitting.length > 0 ? (
        <div className={classes.suggestions}>
          <ChipGroup label="Tags in use" layout="scroll">
            {fitting.map((tag) => (
              <Chip key={tag} selected={false} onToggle={() => add(tag)}>
                {tag}
              </Chip>
            ))}
          </ChipGroup>
        </div>
      ) : null}
    </div>
  );
}
