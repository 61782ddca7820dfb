import { useApolloClient } from '@apollo/client/react';
import { type FormEvent, useId, useState } from 'react';
import { describeFailure } from '../../graphql/failure.ts';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { ShipSaleDocument } from '../../graphql/item.ts';
import { type SortedErrors, sortUserErrors } from '../../lib/user-errors.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast-context.ts';
import classes from './edit-sheet.module.css';

interface ShipSheetProps {
  readonly sale: ItemDetailsFragment['sales'][number];
  readonly onClose: () => void;
}

const FIELDS = ['carrier', 'trackingNumber'] as const;
const NONE: SortedErrors<(typeof FIELDS)[number]> = { fields: {}, form: null };

/** The carriers that most parcels go with, by the codes that eBay knows. */
const CARRIERS = [
  ['USPS', 'USPS'],
  ['UPS', 'UPS'],
  ['FEDEX', 'FedEx'],
  ['DHL', 'DHL'],
  ['ONTRAC', 'OnTrac'],
  ['ROYAL_MAIL', 'Royal Mail'],
  ['EVRI', 'Evri'],
  ['HERMES', 'Hermes'],
  ['DPD', 'DPD'],
  ['GLS', 'GLS'],
  ['LA_POSTE', 'La Poste'],
  ['POSTE_ITALIANE', 'Poste Italiane'],
  ['CORREOS', 'Correos'],
  ['CANADA_POST', 'Canada Post'],
  ['AUSTRALIA_POST', 'Australia Post'],
].map(([value = '', label = '']) => ({ value, label }));

/** Whoever sends several parcels takes them to the same counter. */
let lastCarrier = 'USPS';

/** How a sold item travels; the platform and its buyer are told. */
export function ShipSheet({ sale, onClose }: ShipSheetProps) {
  const client = useApolloClient();
  const toasts = useToasts();
  const formId = useId();
  const [carrier, setCarrier] = useState(sale.carrier ?? lastCarrier);
  const [trackingNumber, setTrackingNumber] = useState(sale.trackingNumber ?? '');
  const [errors, setErrors] = useState(NONE);
  const [sending, setSending] = useState(false);
  const carriers = CARRIERS.some(({ value }) => value === carrier)
    ? CARRIERS
    : [{ value: carrier, label: carrier }, ...CARRIERS];

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (trackingNumber.trim() === '') {
      setErrors({ fields: { trackingNumber: 'Enter the number on the receipt or the label.' }, form: null });
      return;
    }
    setSending(true);
    setErrors(NONE);
    try {
      const input = { saleId: sale.id, carrier, trackingNumber };
      const { data } = await client.mutate({ mutation: ShipSaleDocument, variables: { input } });
      if (data?.shipSale.item) {
        lastCarrier = carrier;
        toasts.show({ message: 'Saved. The buyer can follow the parcel.' });
        onClose();
        return;
      }
      setErrors(sortUserErrors(data?.shipSale.userErrors ?? [], FIELDS));
    } catch (error) {
      setErrors({ fields: {}, form: describeFailure(error, 'What you entered is still here.') });
    } finally {
      setSending(false);
    }
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title="Tracking number"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" loading={sending}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
        {errors.form ? <Notice tone="danger">{errors.form}</Notice> : null}
        <Select
          label="Carrier"
          name="carrier"
          options={carriers}
          value={carrier}
          error={errors.fields.carrier}
          onChange={(value) => setCarrier(value ?? carrier)}
        />
        <TextField
          label="Number"
          name="trackingNumber"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={trackingNumber}
          error={errors.fields.trackingNumber}
          onChange={(event) => {
            setTrackingNumber(event.currentTarget.value);
            setErrors(NONE);
          }}
        />
      </form>
    </Sheet>
  );
}
