import type { World } from '../world/world.ts';
import { checkScope, readToken, takeFromPool } from './gate.ts';
import { checkLanguages } from './languages.ts';
import type { Answer, ApiHost, Operation, UploadedFile } from './operation.ts';
import { ebayError, Refusal } from './refusal.ts';
import { findOperation } from './router.ts';

/** A call as it arrived, before anybody asked what it means. */
export interface ArrivedCall {
  host: ApiHost;
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  bytes: Buffer;
  files: UploadedFile[];
  url: string;
}

function parsed({ bytes, headers }: ArrivedCall): unknown {
  if (bytes.length === 0 || headers['content-type']?.startsWith('multipart/')) return undefined;
  const wrong = (status: number, message: string) =>
    new Refusal(status, [ebayError('ACCESS', 2004, 'REQUEST', 'Invalid request', { longMessage: message })]);
  if (!headers['content-type']?.startsWith('application/json')) {
    throw wrong(415, 'The Content-Type header must be application/json.');
  }
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw wrong(400, 'The request has errors. For help, see the documentation for this API.');
  }
}

/** What comes of a call, and the seller whose token it had. */
export interface Outcome {
  answer: Answer;
  seller?: string;
}

function refused(error: unknown): Answer {
  if (!(error instanceof Refusal)) throw error;
  const { status, errors, headers } = error;
  return { status, headers, ...(errors.length > 0 ? { body: { errors } } : {}) };
}

/** Answers a REST call: route, token, scope, pool, headers, operation, in this order. */
export async function answerCall(
  world: World,
  operations: readonly Operation[],
  arrived: ArrivedCall,
): Promise<Outcome> {
  const found = findOperation(operations, arrived.host, arrived.method, arrived.path);
  // A wrong host or path: eBay's gateway answers with nothing at all.
  if (!found) return { answer: { status: 404 } };
  const { operation, path } = found;
  let seller: string | undefined;
  try {
    const token = readToken(world, arrived.headers);
    seller = token.username;
    checkScope(token, operation);
    takeFromPool(world, operation.pool);
    checkLanguages(operation, arrived.headers);
    const { query, headers, files, url } = arrived;
    const base = `${url}/${arrived.host}`;
    const scopes = new Set(token.scopes);
    const call = { world, path, query, headers, files, url, base, scopes, body: parsed(arrived) };
    const account = seller === undefined ? undefined : world.account(seller);
    if (operation.by === 'application') {
      const answer = await operation.answer({ ...call, ...(account ? { account } : {}) });
      return { answer, seller };
    }
    if (!account) throw new Error('A seller’s operation was reached without a seller.');
    return { answer: await operation.answer({ ...call, account }), seller };
  } catch (error) {
    return { answer: refused(error), seller };
  }
}
