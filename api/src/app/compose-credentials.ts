import { AccountKeeper } from '../credentials/account-keeper.ts';
import { ConnectionAttempts } from '../credentials/connection-attempts.ts';
import { CredentialResolver } from '../credentials/credential.resolver.ts';
import { CredentialService } from '../credentials/credential.service.ts';
import { CredentialVault } from '../credentials/credential.vault.ts';
import { TidyCredentialsJob } from '../credentials/tidy-credentials.job.ts';
import { SealedBox } from '../infra/crypto/sealed-box.ts';
import { PlatformConnectors } from '../platforms/platform-connector.ts';
import { type Foundation, purposeKey } from './foundation.ts';

/** Platform accounts. `platformConnectors` is where a configured platform goes. */
export function composeCredentials(foundation: Foundation) {
  const { database, clock, secrets } = foundation;
  const box = new SealedBox(secrets.encryptionKey, secrets.retiredEncryptionKeys);
  const vault = new CredentialVault(database, box, clock);
  const attempts = new ConnectionAttempts(database, purposeKey(foundation, 'code-verifier'), clock);
  const platformConnectors = new PlatformConnectors();
  const service = new CredentialService(database, vault, attempts, platformConnectors);
  const tidy = new TidyCredentialsJob(vault, attempts, foundation.log);
  return {
    vault,
    credentials: service,
    accounts: new AccountKeeper(vault, platformConnectors, clock),
    platformConnectors,
    resolvers: [new CredentialResolver(service)],
    jobs: [tidy],
    // After a rotation of keys nothing waits for the hour.
    atStart: [() => tidy.handle()],
  };
}
