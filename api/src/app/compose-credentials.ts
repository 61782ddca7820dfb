import { ConnectionAttempts } from '../credentials/connection-attempts.ts';
import { CredentialResolver } from '../credentials/credential.resolver.ts';
import { CredentialService } from '../credentials/credential.service.ts';
import { CredentialVault } from '../credentials/credential.vault.ts';
import { PlatformConnectors } from '../credentials/platform-connector.ts';
import { TidyCredentialsJob } from '../credentials/tidy-credentials.job.ts';
import { SealedBox } from '../infra/crypto/sealed-box.ts';
import { type Foundation, purposeKey } from './foundation.ts';

/** Platform accounts. `platformConnectors` is where a configured platform goes. */
export function composeCredentials(foundation: Foundation) {
  const { database, clock, secrets, environment } = foundation;
  const box = new SealedBox(secrets.encryptionKey, environment.retiredEncryptionKeys);
  const vault = new CredentialVault(database, box, clock);
  const attempts = new ConnectionAttempts(database, purposeKey(foundation, 'code-verifier'), clock);
  const platformConnectors = new PlatformConnectors();
  const service = new CredentialService(vault, attempts, platformConnectors);
  return {
    vault,
    platformConnectors,
    resolvers: [new CredentialResolver(service)],
    jobs: [new TidyCredentialsJob(vault, attempts, foundation.log)],
  };
}
