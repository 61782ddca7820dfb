import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { describeFailure } from '../../graphql/failure.ts';
import { CreateApiTokenDocument } from '../../graphql/settings.ts';
import { type SortedErrors, sortUserErrors } from '../../lib/user-errors.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, ChipGroup } from '../../ui/chip.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { optionsOf } from '../../ui/words.ts';
import { SecretSheet } from './secret-sheet.tsx';
import classes from './settings.module.css';
import { expiryOf, LIFETIMES, type Lifetime, SCOPES, type Scope, scopeWords } from './token-scopes.ts';

interface NewTokenSheetProps {
  readonly onMade: () => void;
  readonly onClose: () => void;
}

const FIELDS = ['name', 'scopes', 'expiresAt'] as const;
type Field = (typeof FIELDS)[number];

const NO_ERRORS: SortedErrors<Field> = { fields: {}, form: null };
const FORM = 'new-token';

/** Makes a token, then shows its secret, which nobody can read again. */
export function NewTokenSheet({ onMade, onClose }: NewTokenSheetProps) {
  // The secret must not come to rest in the cache, which is kept on the device.
  const [create, { loading }] = useMutation(CreateApiTokenDocument, { fetchPolicy: 'no-cache' });
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>(['items:read']);
  const [lifetime, setLifetime] = useState<Lifetime>('90');
  const [errors, setErrors] = useState(NO_ERRORS);
  const [secret, setSecret] = useState<string | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const fields = {
      name: name.trim() === '' ? 'Name it after the program that will use it.' : undefined,
      scopes: scopes.length === 0 ? 'Choose at least one thing that it may do.' : undefined,
    };
    if (fields.name || fields.scopes) {
      setErrors({ fields, form: null });
      return;
    }
    setErrors(NO_ERRORS);
    try {
      const input = { name: name.trim(), scopes: [...scopes], expiresAt: expiryOf(lifetime) };
      const { data } = await create({ variables: { input } });
      if (data?.createApiToken.secret) {
        setSecret(data.createApiToken.secret);
        onMade();
      } else {
        setErrors(sortUserErrors(data?.createApiToken.userErrors ?? [], FIELDS));
      }
    } catch (error) {
      setErrors({ fields: {}, form: describeFailure(error, 'What you typed is still here.') });
    }
  }

  if (secret) return <SecretSheet name={name.trim()} secret={secret} onClose={onClose} />;
  return (
    <Sheet
      open
      onClose={onClose}
      title="New token"
      footer={
        <Button type="submit" form={FORM} variant="primary" loading={loading}>
          Make the token
        </Button>
      }
    >
      <form id={FORM} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
        {errors.form ? <Notice tone="danger">{errors.form}</Notice> : null}
        <TextField
          label="Name"
          name="tokenName"
          autoComplete="off"
          maxLength={80}
          value={name}
          error={errors.fields.name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setErrors(({ fields, form }) => ({ fields: { ...fields, name: undefined }, form }));
          }}
        />
        <div>
          <p className={classes.label}>It may</p>
          <ChipGroup label="What the token may do">
            {SCOPES.map((scope) => (
              <Chip
                key={scope}
                selected={scopes.includes(scope)}
                onToggle={() =>
                  setScopes((before) =>
                    before.includes(scope) ? before.filter((other) => other !== scope) : [...before, scope],
                  )
                }
              >
                {scopeWords(scope)}
              </Chip>
            ))}
          </ChipGroup>
          {errors.fields.scopes ? (
            <p className={classes.error} role="alert">
              {errors.fields.scopes}
            </p>
          ) : null}
        </div>
        <Select<Lifetime>
          label="It lives"
          options={optionsOf(LIFETIMES)}
          value={lifetime}
          error={errors.fields.expiresAt}
          onChange={(chosen) => chosen && setLifetime(chosen)}
        />
      </form>
    </Sheet>
  );
}
