import { join } from 'node:path';
import { loadEnvironment } from '../config/environment.ts';
import { newKey, rotateStoredKey } from '../infra/crypto/rotate-key.ts';

const print = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);

/** Brings in a new encryption key for platform accounts. The next start seals everything anew with it. */
async function rotateKeys(): Promise<void> {
  const { encryptionKey, dataDir } = loadEnvironment();
  if (encryptionKey !== null) {
    print(
      'ENCRYPTION_KEY comes from the environment, so you change it there:',
      '  1. Add the present key to RETIRED_ENCRYPTION_KEYS (with a comma between several).',
      `  2. Set ENCRYPTION_KEY to a new one, for instance ${newKey()}`,
      '  3. Restart every server and worker. The accounts are sealed anew as they start; the log tells how many.',
      '  4. Take the old key out of RETIRED_ENCRYPTION_KEYS.',
    );
    return;
  }
  const folder = join(dataDir, 'secrets');
  await rotateStoredKey(folder);
  print(
    `There is a new key in ${folder}; the old one is kept beside it and only opens.`,
    'Restart Llatria now: it seals the platform accounts anew as it starts, and the log tells how many.',
    'Keep both files with your backups; a backup of before needs the old key.',
  );
}

rotateKeys().catch((error: NodeJS.ErrnoException) => {
  const missing = error.code === 'ENOENT';
  process.stderr.write(
    missing
      ? 'There is no key to rotate in this data folder yet: start Llatria once. Nothing was changed.\n'
      : `The key was not rotated, and every account can still be opened: ${error.message}\n`,
  );
  process.exit(1);
});
