import { assessPassword, PASSWORD_BYTES, type PasswordStrength } from '../../lib/password.ts';
import classes from './password-hint.module.css';

const WORDS: Readonly<Record<PasswordStrength, string>> = {
  weak: 'Easy to guess. A few unrelated words make a strong one.',
  fair: 'Fair. A word more would make it strong.',
  good: 'Good.',
  strong: 'Strong.',
};

const STEPS: readonly PasswordStrength[] = ['weak', 'fair', 'good', 'strong'];

/** Says how a password is doing while it is typed; words beside the bars, since colour alone tells too little. */
export function PasswordHint({ password }: { readonly password: string }) {
  const { bytes, problem, strength } = assessPassword(password);
  if (password === '')
    return <>At least {PASSWORD_BYTES.minimum} characters. A few unrelated words are best.</>;
  if (problem === 'too-long') {
    return (
      <>
        {bytes} of at most {PASSWORD_BYTES.maximum} bytes. Use a shorter one.
      </>
    );
  }
  const reached = problem === 'too-short' ? 0 : STEPS.indexOf(strength) + 1;
  return (
    <span className={classes.hint} data-strength={problem ? 'weak' : strength}>
      <span className={classes.bars} aria-hidden="true">
        {STEPS.map((step, index) => (
          <span key={step} className={index < reached ? classes.reached : undefined} />
        ))}
      </span>
      {problem === 'too-short'
        ? `${bytes} of at least ${PASSWORD_BYTES.minimum} characters.`
        : WORDS[strength]}
    </span>
  );
}
