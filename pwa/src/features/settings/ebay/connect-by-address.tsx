import { useApolloClient } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { CompleteConnectionByAddressDocument } from '../../../graphql/connection.ts';
import { describeFailure } from '../../../graphql/failure.ts';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from '../settings.module.css';

/** For a server that eBay cannot send people back to: they bring the address of the last page themselves. */
export function ConnectByAddress() {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (address.trim() === '') {
      setProblem('Paste the address of the page on which you ended.');
      return;
    }
    setSending(true);
    setProblem(null);
    try {
      const { data } = await client.mutate({
        mutation: CompleteConnectionByAddressDocument,
        variables: { platform: 'EBAY', address: address.trim() },
      });
      const answer = data?.completePlatformConnectionByAddress;
      if (answer?.credential) {
        void client.refetchQueries({ include: 'active' });
        void navigate('/settings/ebay');
        return;
      }
      setProblem(answer?.userErrors.map(({ message }) => message).join(' ') ?? null);
    } catch (error) {
      setProblem(describeFailure(error, 'What you pasted is still here.'));
    } finally {
      setSending(false);
    }
  }

  return (
    <Disclosure title="eBay did not bring you back here?">
      <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          label="Address of the page on which you ended"
          name="returnAddress"
          type="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder="https://…?code=…&state=…"
          description="After you agreed at eBay. Copy all of it from the address bar, within five minutes."
          value={address}
          error={problem}
          onChange={(event) => {
            setAddress(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <Button type="submit" className={classes.save} loading={sending}>
          Finish connecting
        </Button>
      </form>
    </Disclosure>
  );
}
