import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { GraphqlClient } from './support/graphql-client.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let seller: GraphqlClient;
beforeAll(async () => {
  app = await startTestApp();
  seller = await app.seller();
});
afterAll(() => app.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

it('a resolver that throws says nothing of why, compiled or not, and the log has it by its number', async () => {
  const { database, log } = app.foundation;
  const logged = jest.spyOn(log, 'error');
  const broken = new Error('relation "users_secret" does not exist at /home/llatria/api/src/auth.ts:12');
  jest.spyOn(database.source.manager, 'findOneBy').mockRejectedValue(broken);
  for (const id of ['number-one', 'number-two', 'number-three']) {
    const answer = await seller.send('{ me { id email } }', {}, { 'x-request-id': id });
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      retryable: false,
      requestId: id,
    });
    expect(answer.errors?.[0]?.path).toEqual(['me']);
    expect(JSON.stringify(answer.errors)).not.toMatch(/users_secret|\/home|\.ts|stack/);
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ err: broken, requestId: id }),
      expect.any(String),
    );
  }
});

it('a token that cannot be looked up is told as an outage, not as a wrong token', async () => {
  jest
    .spyOn(app.foundation.database.source.manager, 'findOneBy')
    .mockRejectedValue(
      Object.assign(new Error('connect ECONNREFUSED /run/secret'), { code: 'ECONNREFUSED' }),
    );
  const tool = app.anonymous.withToken(`llt_${'x'.repeat(43)}`);
  const query = await tool.send('{ me { id } }');
  expect([query.status, query.errors?.[0]?.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
  const upload = await tool.upload('mutation ($file: Upload!) { __typename }', {}, new Blob(['x']), 'x.jpg');
  expect([upload.status, upload.errors?.[0]?.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
  expect(JSON.stringify([query.errors, upload.errors])).not.toContain('secret');
});
