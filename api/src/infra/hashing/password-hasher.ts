import { Piscina } from 'piscina';
import { workerFile } from '../worker-file.ts';

/** bcrypt reads no further than this; a longer password would silently be cut. */
export const MAX_PASSWORD_BYTES = 72;

interface HashTask {
  readonly password: string;
  readonly hash?: string;
  readonly cost: number;
}

/** bcrypt on threads of its own: one compare takes a quarter of a second of CPU, which no request should wait for. */
export class PasswordHasher {
  private readonly pool = new Piscina<HashTask, string | boolean>({
    ...workerFile(import.meta.url, './password-worker'),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 30_000,
    maxQueue: 200,
  });

  constructor(private readonly cost: number) {}

  async hash(password: string): Promise<string> {
    return (await this.pool.run({ password, cost: this.cost }, { name: 'hashPassword' })) as string;
  }

  /**
   * False too where there is no hash, after the same work: the time must not tell which e-mails are known. False as
   * well for a password that bcrypt would cut to the right one.
   */
  async verify(password: string, hash: string | null): Promise<boolean> {
    const matches = await this.pool.run(
      { password, cost: this.cost, ...(hash === null ? {} : { hash }) },
      { name: 'verifyPassword' },
    );
    return matches === true && hash !== null && Buffer.byteLength(password) <= MAX_PASSWORD_BYTES;
  }

  async close(): Promise<void> {
    await this.pool.close();
  }
}
