import { type FormEvent, useId, useRef, useState } from 'react';
import type { ItemDetailsFragment, Platform } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session-context.ts';
import { firstInvalidField, goToField } from '../../lib/form-check.ts';
import { newRandomId } from '../../lib/identifiers.ts';
import { multiplyAmount } from '../../lib/multiply-amount.ts';
import { type SortedErrors, sortUserErrors } from '../../lib/user-errors.ts';
import { itemCommand } from '../../offline/commands.ts';
import { deliver } from '../../offline/deliver.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { NO_ROOM } from '../../offline/words.ts';
import { Button } from '../../ui/button.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QuantityStepper } from '../../ui/quantity-stepper.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { optionsOf, PLATFORM_WORDS } from '../../ui/words.ts';
import classes from './edit-sheet.module.css';

interface SoldSheetProps {
  readonly item: ItemDetailsFragment;
  readonly onClose: () => void;
  /** The sale is recorded, here or there; its id leads to the undo, and so many are left. */
  readonly onSold: (saleId: string, left: number) => void;
}

const FIELDS = ['price', 'platform', 'fees', 'shippingCost', 'quantity'] as const;
type Field = (typeof FIELDS)[number];
const NONE: SortedErrors<Field> = { fields: {}, form: null };

/** Where the item is live now is where it was most likely sold. */
function likelyPlatform(item: ItemDetailsFragment): Platform | null {
  const live = item.postings.filter((posting) => posting.status === 'LIVE');
  return live.length === 1 ? (live[0]?.platform ?? null) : null;
}

/** Records a sale: most of it is filled in, so that one more tap is enough. */
export function SoldSheet({ item, onClose, onSold }: SoldSheetProps) {
  const outbox = useOutbox();
  const { user, userId } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  // One sheet, one sale: a second tap, or a try after a lost answer, records nothing twice.
  const [saleId] = useState(newRandomId);
  const [quantity, setQuantity] = useState(1);
  const [price, setPrice] = useState(item.price?.amount ?? null);
  const [platform, setPlatform] = useState(likelyPlatform(item));
  const [fees, setFees] = useState<string | null>(null);
  const [shippingCost, setShippingCost] = useState<string | null>(null);
  const [errors, setErrors] = useState(NONE);
  const [sending, setSending] = useState(false);
  // As it was when the sheet was opened: the screen behind it shows the sale at once.
  const [left] = useState(item.quantity);
  const currencyCode = item.price?.currencyCode ?? user?.shop.currencyCode ?? 'USD';
  const money = (amount: string | null) => (amount === null ? undefined : { amount });

  function changeQuantity(next: number): void {
    const each = item.price?.amount;
    // As long as the price is the one that was filled in, it follows the quantity.
    if (each && price === multiplyAmount(each, quantity)) setPrice(multiplyAmount(each, next));
    setQuantity(next);
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const invalid = await firstInvalidField(form.current);
    if (invalid) {
      goToField(invalid);
      return;
    }
    setSending(true);
    setErrors(NONE);
    try {
      const input = {
        itemId: item.id,
        saleId,
        quantity,
        platform,
        price: money(price),
        fees: money(fees),
        shippingCost: money(shippingCost),
        // Without a network it may be tomorrow before the server hears of it.
        soldAt: navigator.onLine ? undefined : new Date().toISOString(),
      };
      const delivery = await deliver(
        outbox,
        itemCommand(userId ?? '', item.id, 'markSold', { input, quantity }),
      );
      if (delivery.kind !== 'refused') onSold(saleId, Math.max(0, left - quantity));
      else if (delivery.failure.errors.length > 0) setErrors(sortUserErrors(delivery.failure.errors, FIELDS));
      else setErrors({ fields: {}, form: delivery.failure.message });
    } catch {
      setErrors({ fields: {}, form: NO_ROOM });
    } finally {
      setSending(false);
    }
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title="Mark as sold"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" loading={sending}>
            {left > 1 ? `Sold ${quantity}` : 'Sold'}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        ref={form}
        className={classes.form}
        noValidate
        onSubmit={(event) => void submit(event)}
      >
        {errors.form ? <Notice tone="danger">{errors.form}</Notice> : null}
        {left > 1 ? (
          <QuantityStepper
            label="How many"
            value={quantity}
            max={left}
            onChange={changeQuantity}
            error={errors.fields.quantity}
          />
        ) : null}
        <MoneyField
          label="Price"
          name="soldPrice"
          currencyCode={currencyCode}
          description={quantity > 1 ? `For all ${quantity} together.` : undefined}
          value={price}
          error={errors.fields.price}
          onChange={setPrice}
        />
        <Select
          label="Where"
          name="platform"
          options={optionsOf(PLATFORM_WORDS)}
          placeholder="Somewhere else"
          value={platform}
          error={errors.fields.platform}
          onChange={setPlatform}
        />
        <MoneyField
          label="Fees"
          name="fees"
          currencyCode={currencyCode}
          description="What the platform kept. May stay empty."
          value={fees}
          error={errors.fields.fees}
          onChange={setFees}
        />
        <MoneyField
          label="Shipping you paid"
          name="shippingCost"
          currencyCode={currencyCode}
          value={shippingCost}
          error={errors.fields.shippingCost}
          onChange={setShippingCost}
        />
      </form>
    </Sheet>
  );
}
