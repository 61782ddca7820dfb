import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { sendPlainly } from '../../graphql/send-plainly.ts';
import { LoginDocument } from '../../graphql/session.ts';
import { useSession } from '../../graphql/session-context.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './auth-form.module.css';
import { AuthLayout } from './auth-layout.tsx';
import { emailProblem } from './email-problem.ts';
import { useAuthForm } from './use-auth-form.ts';

const FIELDS = ['email', 'password'] as const;

/** Signs in with e-mail and password. */
export function SignInRoute() {
  usePageTitle('Sign in');
  const { search } = useLocation();
  const session = useSession();
  const form = useAuthForm(FIELDS);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    const problems = {
      email: emailProblem(email),
      password: password === '' ? 'Enter your password.' : undefined,
    };
    const input = { email: email.trim(), password };
    void form.submit(problems, async () => (await sendPlainly(LoginDocument, { input })).login);
  }

  return (
    <AuthLayout
      title="Welcome back"
      footer={
        <>
          New here? <Link to={`/register${search}`}>Open a shop</Link>
        </>
      }
    >
      <form className={classes.form} noValidate onSubmit={submit}>
        {form.errors.form ? <Notice tone="danger">{form.errors.form}</Notice> : null}
        {session.notice && !form.errors.form ? <Notice>{session.notice}</Notice> : null}
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
          autoComplete="current-password"
          value={password}
          error={form.errors.fields.password}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
            form.clear('password');
          }}
        />
        <Button type="submit" variant="primary" fullWidth loading={form.sending} className={classes.submit}>
          Sign in
        </Button>
      </form>
    </AuthLayout>
  );
}
