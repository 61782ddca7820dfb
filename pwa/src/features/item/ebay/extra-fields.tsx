import { Disclosure } from '../../../ui/disclosure.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './ebay-sheet.module.css';
import type { EbayFormState } from './use-ebay-form.ts';

const SUBTITLE_LENGTH = 55;

/** What few listings need. */
export function ExtraFields({ state }: { readonly state: EbayFormState }) {
  const { form, problems, change } = state;
  const { subtitle, sku } = problems.fields;
  const left = SUBTITLE_LENGTH - form.subtitle.length;
  return (
    <Disclosure title="Subtitle and SKU" open={Boolean(subtitle || sku)}>
      <div className={classes.group}>
        <TextField
          label="Subtitle"
          name="subtitle"
          autoComplete="off"
          maxLength={SUBTITLE_LENGTH}
          description={
            form.subtitle === ''
              ? 'A second line in eBay’s lists. eBay charges a fee for it.'
              : `eBay charges a fee for it. ${left} characters left.`
          }
          value={form.subtitle}
          error={subtitle}
          onChange={(event) => change({ subtitle: event.currentTarget.value })}
        />
        <TextField
          label="SKU on eBay"
          name="ebaySku"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={50}
          description="Letters and digits. Left empty, it is made of the item’s own; the first posting settles it for good."
          value={form.sku}
          error={sku}
          onChange={(event) => change({ sku: event.currentTarget.value })}
        />
      </div>
    </Disclosure>
  );
}
