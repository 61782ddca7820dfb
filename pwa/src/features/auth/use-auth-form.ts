import { useState } from 'react';
import { describeFailure } from '../../graphql/failure.ts';
import { type AuthAnswer, useSession } from '../../graphql/session-context.ts';
import { type SortedErrors, sortUserErrors } from '../../lib/user-errors.ts';

interface AuthForm<Field extends string> {
  readonly errors: SortedErrors<Field>;
  readonly sending: boolean;
  /** Takes back the error of a field, once somebody mends it. */
  readonly clear: (field: Field) => void;
  /** Checks, sends, and begins the session; whatever goes wrong ends in `errors`. */
  readonly submit: (
    problems: Partial<Record<Field, string>>,
    send: () => Promise<AuthAnswer>,
  ) => Promise<void>;
}

const NONE = { fields: {}, form: null };

/** What sign-in and registration have in common: errors at their fields, and nothing typed is ever lost. */
export function useAuthForm<Field extends string>(knownFields: readonly Field[]): AuthForm<Field> {
  const session = useSession();
  const [errors, setErrors] = useState<SortedErrors<Field>>(NONE);
  const [sending, setSending] = useState(false);

  return {
    errors,
    sending,
    clear(field) {
      setErrors(({ fields, form }) => ({ fields: { ...fields, [field]: undefined }, form }));
    },
    async submit(problems, send) {
      if (Object.values(problems).some(Boolean)) {
        setErrors({ fields: problems, form: null });
        return;
      }
      setErrors(NONE);
      setSending(true);
      try {
        const answer = await send();
        if (answer.user && answer.accessToken) await session.begin(answer);
        else setErrors(sortUserErrors(answer.userErrors, knownFields));
      } catch (error) {
        setErrors({ fields: {}, form: describeFailure(error, 'What you typed is still here.') });
      } finally {
        setSending(false);
      }
    },
  };
}
