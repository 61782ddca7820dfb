import { ApolloLink, execute, gql, Observable } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { describe, expect, it } from '@jest/globals';
import { firstValueFrom } from 'rxjs';
import { createAuthLink } from './auth-link.ts';

const QUERY = gql`query Me { me { id } }`;
const REFUSED: ApolloLink.Result = { errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] };

/** A source that hands out `t1`, and `t2` once the first was refused. */
function source() {
  const invalidated: (string | null)[] = [];
  return {
    invalidated,
    getAccessToken: async () => (invalidated.length > 0 ? 't2' : 't1'),
    invalidate: (token: string | null) => void invalidated.push(token),
  };
}

function run(tokens: ReturnType<typeof source>, answer: (header: string) => Observable<ApolloLink.Result>) {
  const seen: string[] = [];
  const end = new ApolloLink((operation) => {
    const header = operation.getContext().headers.authorization as string;
    seen.push(header);
    return answer(header);
  });
  const client = {} as Parameters<typeof execute>[2]['client'];
  const result = execute(ApolloLink.from([createAuthLink(tokens), end]), { query: QUERY }, { client });
  return { seen, result: firstValueFrom(result) };
}

const once = (result: ApolloLink.Result) =>
  new Observable<ApolloLink.Result>((observer) => {
    observer.next(result);
    observer.complete();
  });

describe('auth link', () => {
  it('sends the token', async () => {
    const { seen, result } = run(source(), () => once({ data: { me: null } }));
    expect(await result).toEqual({ data: { me: null } });
    expect(seen).toEqual(['Bearer t1']);
  });

  it('repeats once with a renewed token where the answer is UNAUTHENTICATED', async () => {
    const tokens = source();
    const { seen, result } = run(tokens, (header) =>
      once(header === 'Bearer t1' ? REFUSED : { data: { me: { id: '1' } } }),
    );
    expect(await result).toEqual({ data: { me: { id: '1' } } });
    expect(seen).toEqual(['Bearer t1', 'Bearer t2']);
    expect(tokens.invalidated).toEqual(['t1']);
  });

  it('repeats once where the answer is a 401 without a GraphQL body', async () => {
    const refusal = new ServerError('no', { response: { status: 401 } as Response, bodyText: '' });
    const { seen, result } = run(source(), (header) =>
      header === 'Bearer t1' ? new Observable((observer) => observer.error(refusal)) : once({ data: {} }),
    );
    await result;
    expect(seen).toEqual(['Bearer t1', 'Bearer t2']);
  });

  it('gives up after the second refusal', async () => {
    const { seen, result } = run(source(), () => once(REFUSED));
    expect(await result).toEqual(REFUSED);
    expect(seen).toHaveLength(2);
  });
});
