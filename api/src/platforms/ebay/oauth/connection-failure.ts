import { ConnectionFailure } from '../../platform-connector.ts';
import { PlatformFailure } from '../../platform-failure.ts';
import { GrantRefused } from './token-endpoint.ts';

/** What it means for a seller who was connecting that something went wrong. */
export function connectionFailure(error: unknown): unknown {
  if (error instanceof GrantRefused) {
    return ofGrant(error);
  }
  if (error instanceof PlatformFailure) {
    return new ConnectionFailure(
      `${error.details.message} The account was not connected; connect it again.`,
      true,
    );
  }
  return error;
}

function ofGrant({ error, status }: GrantRefused): ConnectionFailure {
  if (status >= 500 || status === 429) {
    return new ConnectionFailure(
      'eBay cannot connect accounts at the moment. Try again in some minutes.',
      true,
    );
  }
  if (error === 'invalid_grant') {
    const sentence =
      "eBay's permission was used already or is older than five minutes. Connect the account again.";
    return new ConnectionFailure(sentence, true);
  }
  const sentence = `eBay does not accept the keys of this server (${error}). Whoever runs it has to check them; then connect again.`;
  return new ConnectionFailure(sentence, false);
}
