import { IconSearch, IconX } from '@tabler/icons-react';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import classes from './search-field.module.css';

interface SearchFieldProps {
  readonly value: string;
  readonly onSearch: (text: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
  /** True while the answer is on its way. */
  readonly busy: boolean;
}

/** Quiet time after the last key before the server is asked. */
const DELAY_MILLISECONDS = 180;

/** Searches as one types. The text stays as it is typed, whatever comes back in the meantime. */
export function SearchField({ value, onSearch, field, busy }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (value !== text.trim()) setText(value);
  }
  const search = useEffectEvent((next: string) => {
    if (next === value) return;
    setKnown(next);
    onSearch(next);
  });

  useEffect(() => {
    const timer = setTimeout(() => search(text.trim()), DELAY_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <search className={classes.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== value) onSearch(text.trim());
          field.current?.blur();
        }}
      >
        <span className={classes.icon} data-busy={busy || undefined} aria-hidden="true">
          <IconSearch size={20} />
        </span>
        <input
          ref={field}
          type="search"
          className={classes.input}
          aria-label="Search the inventory"
          placeholder="Search"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            if (text) setText('');
            else event.currentTarget.blur();
          }}
        />
        {text ? (
          <button
            type="button"
            className={classes.clear}
            aria-label="Clear the search"
            onClick={() => {
              setText('');
              onSearch('');
              field.current?.focus();
            }}
          >
            <IconX size={18} />
          </button>
        ) : null}
      </form>
    </search>
  );
}
