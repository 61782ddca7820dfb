import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { BeginConnectionDocument } from '../../../graphql/connection.ts';
import { describeFailure } from '../../../graphql/failure.ts';
import { rememberBegun } from './connect-return.ts';

interface ConnectEbay {
  readonly connecting: boolean;
  readonly problem: string | null;
  /** Leaves for eBay's consent page; `fewer` asks only for the permissions that it cannot do without. */
  readonly connect: (fewer?: boolean) => Promise<void>;
}

/** The way to eBay's consent page, in this tab. */
export function useConnectEbay(): ConnectEbay {
  const [begin] = useMutation(BeginConnectionDocument);
  const [connecting, setConnecting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    connecting,
    problem,
    async connect(fewer = false) {
      setConnecting(true);
      setProblem(null);
      try {
        const { data } = await begin({ variables: { platform: 'EBAY', withoutOptional: fewer } });
        const answer = data?.beginPlatformConnection;
        if (answer?.authorizationUrl && answer.state) {
          rememberBegun(answer.state);
          window.location.assign(answer.authorizationUrl);
          return;
        }
        setProblem(answer?.userErrors.map(({ message }) => message).join(' ') || 'eBay could not be asked.');
      } catch (error) {
        setProblem(describeFailure(error, 'Nothing was changed.'));
      }
      setConnecting(false);
    },
  };
}
