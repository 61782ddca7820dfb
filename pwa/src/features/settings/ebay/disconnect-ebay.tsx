import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { DisconnectDocument } from '../../../graphql/connection.ts';
import { describeFailure } from '../../../graphql/failure.ts';
import { PlatformsDocument } from '../../../graphql/item.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useToasts } from '../../../ui/toast-context.ts';

/** Lets go of the account, after saying what that leaves behind. */
export function DisconnectEbay({ accountName }: { readonly accountName: string }) {
  const toasts = useToasts();
  const [disconnect, { loading }] = useMutation(DisconnectDocument, {
    refetchQueries: [PlatformsDocument],
  });
  const [asking, setAsking] = useState(false);

  async function letGo(): Promise<void> {
    try {
      const { data } = await disconnect({ variables: { platform: 'EBAY' } });
      const [problem] = data?.disconnectPlatform.userErrors ?? [];
      toasts.show(
        problem
          ? { tone: 'danger', message: problem.message }
          : { message: `${accountName} is disconnected. What is listed there stays listed.` },
      );
      setAsking(false);
    } catch (error) {
      toasts.show({ tone: 'danger', message: describeFailure(error, `${accountName} is still connected.`) });
    }
  }

  return (
    <>
      <Button onClick={() => setAsking(true)}>Disconnect</Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void letGo()}
        title={`Disconnect ${accountName}?`}
        confirmLabel="Disconnect"
        danger
        loading={loading}
      >
        Your listings stay up at eBay, but Llatria no longer changes them, takes them down when something is
        sold elsewhere, or hears of orders. Take down first what you do not want to sell there. You can
        connect the account again at any time.
      </ConfirmDialog>
    </>
  );
}
