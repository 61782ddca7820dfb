import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Chip, ChipGroup } from '../../ui/chip.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TagsField } from '../../ui/tags-field.tsx';
import type { BulkSheetProps } from './bulk-sheet-props.ts';
import classes from './bulk-sheets.module.css';

interface BulkTagsSheetProps extends BulkSheetProps {
  /** Tags on the chosen items, with the number of items that bear them. */
  readonly present: readonly { readonly value: string; readonly count: number }[];
  /** Tags in use elsewhere in the shop. */
  readonly suggestions: readonly string[];
}

/** Adds tags to all chosen items and takes others away. */
export function BulkTagsSheet({
  title,
  onApply,
  onClose,
  error,
  busy,
  present,
  suggestions,
}: BulkTagsSheetProps) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  return (
    <Sheet
      open
      onClose={onClose}
      title={title}
      footer={
        <Button
          variant="primary"
          loading={busy}
          disabled={added.length + removed.length === 0}
          onClick={() => onApply({ addTags: [...added], removeTags: [...removed] })}
        >
          Change the tags
        </Button>
      }
    >
      <div className={classes.form}>
        {error ? <Notice tone="danger">{error}</Notice> : null}
        <TagsField tags={added} suggestions={suggestions} onChange={setAdded} />
        {present.length > 0 ? (
          <div>
            <p className={classes.label}>Take away</p>
            <ChipGroup label="Tags to take away">
              {present.map(({ value, count }) => (
                <Chip
                  key={value}
                  count={count}
                  selected={removed.includes(value)}
                  onToggle={() =>
                    setRemoved((before) =>
                      before.includes(value) ? before.filter((tag) => tag !== value) : [...before, value],
                    )
                  }
                >
                  {value}
                </Chip>
              ))}
            </ChipGroup>
          </div>
        ) : null}
      </div>
    </Sheet>
  );
}
