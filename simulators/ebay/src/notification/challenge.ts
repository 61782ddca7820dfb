import { createHash, randomBytes } from 'node:crypto';

const PATIENCE_MS = 10_000;

/**
 * Asks an endpoint to prove itself (developer.ebay.com, "Marketplace account deletion"): the answer must be
 * the hash of code, token and endpoint, in this order.
 */
export async function passesChallenge(endpoint: string, verificationToken: string): Promise<boolean> {
  const code = randomBytes(16).toString('hex');
  const expected = createHash('sha256').update(code).update(verificationToken).update(endpoint).digest('hex');
  try {
    const target = new URL(endpoint);
    target.searchParams.set('challenge_code', code);
    const answer = await fetch(target, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('application/json'))
      return false;
    const said: unknown = await answer.json();
    return (
      typeof said === 'object' &&
      said !== null &&
      'challengeResponse' in said &&
      said.challengeResponse === expected
    );
  } catch {
    return false;
  }
}
