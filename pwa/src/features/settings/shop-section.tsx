import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { describeFailure } from '../../graphql/failure.ts';
import type { SessionUserFragment } from '../../graphql/generated/graphql.ts';
import { UpdateShopDocument } from '../../graphql/settings.ts';
import { type SortedErrors, sortUserErrors } from '../../lib/user-errors.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast-context.ts';
import classes from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';
import { addressWith, asHandle, handleProblem } from './shop-handle.ts';

const FIELDS = ['name', 'handle'] as const;
type Field = (typeof FIELDS)[number];

const NO_ERRORS: SortedErrors<Field> = { fields: {}, form: null };

/** The name of the shop and the address of its page. */
export function ShopSection({ shop }: { readonly shop: SessionUserFragment['shop'] }) {
  const toasts = useToasts();
  const [update, { loading }] = useMutation(UpdateShopDocument);
  const [name, setName] = useState(shop.name);
  const [handle, setHandle] = useState(shop.handle);
  const [errors, setErrors] = useState(NO_ERRORS);
  const changed = name.trim() !== shop.name || handle !== shop.handle;
  const moves = handle !== shop.handle;
  const wrongHandle = moves ? handleProblem(handle) : null;

  function clear(field: Field): void {
    setErrors(({ fields, form }) => ({ fields: { ...fields, [field]: undefined }, form }));
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (name.trim() === '') {
      setErrors({ fields: { name: 'Give your shop a name.' }, form: null });
      return;
    }
    if (wrongHandle || !changed) return;
    setErrors(NO_ERRORS);
    try {
      const input = {
        ...(name.trim() !== shop.name && { name: name.trim() }),
        ...(moves && { handle }),
      };
      const { data } = await update({ variables: { input } });
      const userErrors = data?.updateShop.userErrors ?? [];
      if (userErrors.length > 0) setErrors(sortUserErrors(userErrors, FIELDS));
      else toasts.show({ message: 'The shop was saved.' });
    } catch (error) {
      setErrors({ fields: {}, form: describeFailure(error, 'What you typed is still here.') });
    }
  }

  return (
    <SettingsSection title="Shop" description="What buyers see, and where they find it.">
      <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
        {errors.form ? <Notice tone="danger">{errors.form}</Notice> : null}
        <TextField
          label="Name"
          name="shopName"
          autoComplete="organization"
          maxLength={80}
          value={name}
          error={errors.fields.name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            clear('name');
          }}
        />
        <TextField
          label="Address"
          name="handle"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={handle}
          description={<span className={classes.address}>{addressWith(shop.url, handle || '…')}</span>}
          error={errors.fields.handle ?? wrongHandle}
          onChange={(event) => {
            setHandle(asHandle(event.currentTarget.value));
            clear('handle');
          }}
        />
        {moves && !wrongHandle && !errors.fields.handle ? (
          <Notice tone="attention">Links to the old address will lead nowhere once this is saved.</Notice>
        ) : null}
        <Button
          type="submit"
          variant="primary"
          className={classes.save}
          loading={loading}
          disabled={!changed || wrongHandle !== null}
        >
          Save
        </Button>
      </form>
    </SettingsSection>
  );
}
