import { useApolloClient, useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { describeFailure } from '../../graphql/failure.ts';
import { useSession } from '../../graphql/session-context.ts';
import { ChangePasswordDocument, SessionsDocument } from '../../graphql/settings.ts';
import { assessPassword, PASSWORD_BYTES } from '../../lib/password.ts';
import { type SortedErrors, sortUserErrors } from '../../lib/user-errors.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { useToasts } from '../../ui/toast-context.ts';
import classes from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';

const FIELDS = ['currentPassword', 'newPassword'] as const;
type Field = (typeof FIELDS)[number];

const NO_ERRORS: SortedErrors<Field> = { fields: {}, form: null };

/** What a new password lacks, in words; undefined where the server will take it. */
function problemOf(password: string): string | undefined {
  const { problem, bytes } = assessPassword(password);
  if (problem === 'too-short') return `Use at least ${PASSWORD_BYTES.minimum} characters.`;
  if (problem === 'too-long') return `That is ${bytes} bytes; ${PASSWORD_BYTES.maximum} are the most.`;
  return undefined;
}

/** Changes the password, which signs every other device out. */
export function PasswordSection() {
  const client = useApolloClient();
  const session = useSession();
  const toasts = useToasts();
  const [change, { loading }] = useMutation(ChangePasswordDocument, { fetchPolicy: 'no-cache' });
  const [currentPassword, setCurrentPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [errors, setErrors] = useState(NO_ERRORS);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const problems = {
      currentPassword: currentPassword === '' ? 'Enter the password you have now.' : undefined,
      newPassword: problemOf(newPassword),
    };
    if (problems.currentPassword || problems.newPassword) {
      setErrors({ fields: problems, form: null });
      return;
    }
    setErrors(NO_ERRORS);
    try {
      const { data } = await change({ variables: { input: { currentPassword, newPassword } } });
      const answer = data?.changePassword;
      if (!answer?.user || !answer.accessToken) {
        setErrors(sortUserErrors(answer?.userErrors ?? [], FIELDS));
        return;
      }
      await session.begin(answer);
      setCurrentPassword('');
      setNewPassword('');
      toasts.show({ message: 'The password was changed. Every other device is signed out.' });
      await client.refetchQueries({ include: [SessionsDocument] });
    } catch (error) {
      setErrors({ fields: {}, form: describeFailure(error, 'What you typed is still here.') });
    }
  }

  return (
    <SettingsSection title="Password" description="Changing it signs every other device out.">
      <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
        {errors.form ? <Notice tone="danger">{errors.form}</Notice> : null}
        <input type="hidden" name="username" autoComplete="username" value={session.user?.email ?? ''} />
        <PasswordField
          label="Password now"
          name="currentPassword"
          autoComplete="current-password"
          value={currentPassword}
          error={errors.fields.currentPassword}
          onChange={(event) => {
            setCurrentPassword(event.currentTarget.value);
            setErrors(({ fields, form }) => ({ fields: { ...fields, currentPassword: undefined }, form }));
          }}
        />
        <PasswordField
          label="New password"
          name="newPassword"
          autoComplete="new-password"
          description={`At least ${PASSWORD_BYTES.minimum} characters. A few unrelated words are best.`}
          value={newPassword}
          error={errors.fields.newPassword}
          onChange={(event) => {
            setNewPassword(event.currentTarget.value);
            setErrors(({ fields, form }) => ({ fields: { ...fields, newPassword: undefined }, form }));
          }}
        />
        <Button
          type="submit"
          className={classes.save}
          loading={loading}
          disabled={currentPassword === '' && newPassword === ''}
        >
          Change the password
        </Button>
      </form>
    </SettingsSection>
  );
}
