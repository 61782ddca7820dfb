import { useApolloClient } from '@apollo/client/react';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useUploadFile } from '../../graphql/upload-context.ts';
import { Outbox } from '../../offline/outbox.ts';
import { OutboxContext } from '../../offline/outbox-context.ts';

interface OutboxProviderProps {
  readonly userId: string;
  readonly children: ReactNode;
}

/** Lets the work of this person go on in whatever screen they are; another person gets an outbox of their own. */
export function OutboxProvider({ userId, children }: OutboxProviderProps) {
  const client = useApolloClient();
  const uploadFile = useUploadFile();
  const outbox = useMemo(
    () =>
      new Outbox({
        userId,
        loadHandlers: async () => {
          const module = await import(/* webpackChunkName: "outbox" */ './command-handlers.ts');
          return module.createCommandHandlers({ client, uploadFile });
        },
      }),
    [userId, client, uploadFile],
  );
  useEffect(() => outbox.start(), [outbox]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}
