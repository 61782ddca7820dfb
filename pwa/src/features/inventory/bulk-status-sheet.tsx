import { useState } from 'react';
import type { ItemStatus } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, ChipGroup } from '../../ui/chip.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ITEM_STATUS_WORDS, optionsOf } from '../../ui/words.ts';
import type { BulkSheetProps } from './bulk-sheet-props.ts';
import classes from './bulk-sheets.module.css';

/** What choosing this state means for buyers. */
const MEANINGS: Readonly<Record<ItemStatus, string>> = {
  DRAFT: 'Not for sale yet.',
  ACTIVE: 'Ready to be posted and sold.',
  SOLD: 'Comes down wherever it is posted. To note price and platform, mark it sold on its own page.',
  ARCHIVED: 'Put away: neither for sale nor in the way.',
};

/** Gives all chosen items one state. */
export function BulkStatusSheet({ title, onApply, onClose, error, busy }: BulkSheetProps) {
  const [status, setStatus] = useState<ItemStatus | null>(null);
  return (
    <Sheet
      open
      onClose={onClose}
      title={title}
      footer={
        <Button
          variant="primary"
          disabled={status === null}
          loading={busy}
          onClick={() => status && onApply({ status })}
        >
          {status ? `Set to ${ITEM_STATUS_WORDS[status]}` : 'Choose a status'}
        </Button>
      }
    >
      <div className={classes.form}>
        {error ? <Notice tone="danger">{error}</Notice> : null}
        <ChipGroup label="Status">
          {optionsOf(ITEM_STATUS_WORDS).map(({ value, label }) => (
            <Chip key={value} selected={value === status} onToggle={() => setStatus(value)}>
              {label}
            </Chip>
          ))}
        </ChipGroup>
        {status ? <p>{MEANINGS[status]}</p> : null}
      </div>
    </Sheet>
  );
}
