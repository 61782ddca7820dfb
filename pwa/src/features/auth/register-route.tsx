import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { sendPlainly } from '../../graphql/send-plainly.ts';
import { RegisterDocument } from '../../graphql/session.ts';
import { assessPassword, PASSWORD_BYTES } from '../../lib/password.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './auth-form.module.css';
import { AuthLayout } from './auth-layout.tsx';
import { emailProblem } from './email-problem.ts';
import { PasswordHint } from './password-hint.tsx';
import { useAuthForm } from './use-auth-form.ts';

const FIELDS = ['shopName', 'email', 'password'] as const;

function passwordProblem(password: string): string | undefined {
  const { problem } = assessPassword(password);
  if (problem === 'too-short') return `Use at least ${PASSWORD_BYTES.minimum} characters.`;
  if (problem === 'too-long') return `That is more than ${PASSWORD_BYTES.maximum} bytes. Use a shorter one.`;
  return undefined;
}

/** Opens an account and, with it, a shop. */
export function RegisterRoute() {
  usePageTitle('Open a shop');
  const { search } = useLocation();
  const form = useAuthForm(FIELDS);
  const [shopName, setShopName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    const problems = {
      shopName: shopName.trim() === '' ? 'Give your shop a name; you can change it later.' : undefined,
      email: emailProblem(email),
      password: passwordProblem(password),
    };
    const input = { shopName: shopName.trim(), email: email.trim(), password };
    void form.submit(problems, async () => (await sendPlainly(RegisterDocument, { input })).register);
  }

  return (
    <AuthLayout
      title="Open a shop"
      footer={
        <>
          Here before? <Link to={`/sign-in${search}`}>Sign in</Link>
        </>
      }
    >
      <form className={classes.form} noValidate onSubmit={submit}>
        {form.errors.form ? <Notice tone="danger">{form.errors.form}</Notice> : null}
        <TextField
          label="Name of the shop"
          name="shopName"
          autoComplete="organization"
          description="Buyers see it on your page."
          value={shopName}
          error={form.errors.fields.shopName}
          onChange={(event) => {
            setShopName(event.currentTarget.value);
            form.clear('shopName');
          }}
        />
        <TextField
          label="E-mail"
          type="email"
          name="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          value={email}
          error={form.errors.fields.email}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
            form.clear('email');
          }}
        />
        <PasswordField
          label="Password"
          name="password"
          autoComplete="new-password"
          value={password}
          description={<PasswordHint password={password} />}
          error={form.errors.fields.password}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
            form.clear('password');
          }}
        />
        <Button type="submit" variant="primary" fullWidth loading={form.sending} className={classes.submit}>
          Open the shop
        </Button>
      </form>
    </AuthLayout>
  );
}
