import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Chip, ChipGroup } from '../../ui/chip.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { BulkSheetProps } from './bulk-sheet-props.ts';
import classes from './bulk-sheets.module.css';
import { readPercent } from './percent.ts';

type Way = 'lower' | 'raise' | 'set';

const WAYS: readonly { readonly value: Way; readonly label: string }[] = [
  { value: 'lower', label: 'Lower' },
  { value: 'raise', label: 'Raise' },
  { value: 'set', label: 'Set' },
];

const USUAL = ['5', '10', '20', '50'];
const FORM = 'bulk-price';

/** Sets one price for all chosen items, or changes each by so many percent. */
export function BulkPriceSheet({
  title,
  onApply,
  onClose,
  error,
  busy,
  currencyCode,
}: BulkSheetProps & { readonly currencyCode: string }) {
  const [way, setWay] = useState<Way>('lower');
  const [amount, setAmount] = useState<string | null>(null);
  const [text, setText] = useState('10');
  const percent = readPercent(text, way === 'raise');
  const ready = way === 'set' ? amount !== null : percent.value !== null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (way === 'set') {
      if (amount !== null) onApply({ price: { amount, currencyCode } });
    } else if (percent.value !== null) {
      onApply({ pricePercent: percent.value });
    }
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title={title}
      footer={
        <Button type="submit" form={FORM} variant="primary" disabled={!ready} loading={busy}>
          {way === 'set' ? 'Set the price' : way === 'lower' ? 'Lower the prices' : 'Raise the prices'}
        </Button>
      }
    >
      <form id={FORM} className={classes.form} noValidate onSubmit={submit}>
        {error ? <Notice tone="danger">{error}</Notice> : null}
        <SegmentedControl label="How to change the price" segments={WAYS} value={way} onChange={setWay} />
        {way === 'set' ? (
          <MoneyField label="New price" value={amount} currencyCode={currencyCode} onChange={setAmount} />
        ) : (
          <>
            <TextField
              label={way === 'lower' ? 'Lower by' : 'Raise by'}
              value={text}
              inputMode="decimal"
              autoComplete="off"
              behind={<span aria-hidden="true">%</span>}
              description="Items without a price stay as they are."
              error={percent.problem}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <ChipGroup label="Usual steps">
              {USUAL.map((step) => (
                <Chip key={step} selected={step === text.trim()} onToggle={() => setText(step)}>
                  {step} %
                </Chip>
              ))}
            </ChipGroup>
          </>
        )}
      </form>
    </Sheet>
  );
}
