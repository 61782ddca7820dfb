import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import jwt from 'jsonwebtoken';
import { buildAppSchema } from '../src/app/schema.ts';
import type { GraphqlClient } from './support/graphql-client.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let schema: GraphQLSchema;
let seller: GraphqlClient;
beforeAll(async () => {
  app = await startTestApp();
  schema = await buildAppSchema(app.app.resolvers);
  seller = await app.seller();
});
afterAll(() => app.stop());

const codeFor = async (token: string): Promise<string | undefined> =>
  (await app.anonymous.withToken(token).send('{ me { id } }')).errors?.[0]?.extensions.code;

const makeToken = async (scopes: string[]) => {
  const { createApiToken } = await seller.data(
    'mutation ($s: [String!]!) { createApiToken(input: {name: "tool", scopes: $s}) { secret apiToken { id } } }',
    { s: scopes },
  );
  return { secret: createApiToken.secret as string, id: createApiToken.apiToken.id as string };
};

describe('an access token', () => {
  const forge = (claims: object, options: jwt.SignOptions = {}, key?: string): string => {
    const { sub, shop, sid } = jwt.decode(seller.token as string) as Record<string, string>;
    return jwt.sign({ shop, sid, ...claims }, key ?? app.foundation.secrets.jwtSecret, {
      subject: sub,
      issuer: 'llatria',
      audience: 'llatria-api',
      expiresIn: 60,
      ...options,
    });
  };

  it('of ours is taken', async () => {
    expect(await codeFor(forge({}))).toBeUndefined();
  });

  it.each<[string, () => string]>([
    ['without a signature', () => unsigned(forge({}))],
    ['signed with another key', () => forge({}, {}, 'another key, which is not the one of this server')],
    ['signed by another method', () => forge({}, { algorithm: 'HS512' })],
    ['that has expired', () => forge({}, { expiresIn: -1 })],
    ['for another audience', () => forge({}, { audience: 'llatria-photos' })],
    ['of another issuer', () => forge({}, { issuer: 'somebody' })],
    ['with changed claims', () => changed(forge({}))],
    ['that is a made-up API token', () => `llt_${'x'.repeat(43)}`],
  ])('%s opens nothing', async (_name, make) => {
    expect(await codeFor(make())).toBe('UNAUTHENTICATED');
  });

  it('is not what a refresh token is', async () => {
    const { register } = await app.anonymous.data(
      'mutation { register(input: {email: "refresh@example.com", password: "correct horse"}) { refreshToken } }',
    );
    expect(register.refreshToken).toMatch(/^[\w-]{43}$/);
    expect(await codeFor(register.refreshToken)).toBe('UNAUTHENTICATED');
  });
});

describe('an API token that may only read', () => {
  /** These ask for a secret of their own, whoever sends them. */
  const OPEN = new Set(['register', 'login', 'refreshSession', 'logout']);

  it('is refused by every mutation', async () => {
    const { secret } = await makeToken(['items:read', 'postings:read', 'shop:read']);
    const reader = app.anonymous.withToken(secret);
    const tried: string[] = [];
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      if (OPEN.has(field.name)) {
        continue;
      }
      const names = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
      const args = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
      const leaf = isScalarType(getNamedType(field.type)) ? '' : '{ __typename }';
      const query = `mutation (${names}) { ${field.name}(${args}) ${leaf} }`;
      const variables = Object.fromEntries(field.args.map(({ name, type }) => [name, sample(type)]));
      const takesFile = field.args.some(({ type }) => String(type) === 'Upload!');
      const { errors } = takesFile
        ? await reader.upload(query, variables, new Blob(['x']), 'x.jpg')
        : await reader.send(query, variables);
      expect([field.name, errors?.[0]?.extensions.code]).toEqual([field.name, 'FORBIDDEN']);
      tried.push(field.name);
    }
    expect(tried.length).toBeGreaterThan(20);
    expect((await reader.send('{ items { totalCount } }')).errors).toBeUndefined();
  });

  it('opens nothing from the request after it was revoked, nor after it expired', async () => {
    const revoked = await makeToken(['items:read']);
    expect(await codeFor(revoked.secret)).toBeUndefined();
    await seller.data('mutation ($id: ID!) { revokeApiToken(id: $id) { revokedId } }', { id: revoked.id });
    expect(await codeFor(revoked.secret)).toBe('UNAUTHENTICATED');

    const expired = await makeToken(['items:read']);
    await app.foundation.database.query(
      "UPDATE api_tokens SET expires_at = now() - interval '1 second' WHERE id = $1",
      [expired.id],
    );
    expect(await codeFor(expired.secret)).toBe('UNAUTHENTICATED');
  });

  it('is not written down, nor is a refresh token', async () => {
    const { secret } = await makeToken(['items:read']);
    const { register } = await app.anonymous.data(
      'mutation { register(input: {email: "at-rest@example.com", password: "correct horse"}) { refreshToken } }',
    );
    const rows: { row: string }[] = [];
    for (const table of ['api_tokens', 'refresh_tokens', 'sessions', 'users']) {
      rows.push(
        ...(await app.foundation.database.query<{ row: string }[]>(`SELECT t::text AS row FROM ${table} t`)),
      );
    }
    const everything = rows.map(({ row }) => row).join('\n');
    expect(rows.length).toBeGreaterThan(4);
    for (const text of [secret, register.refreshToken as string, 'correct horse']) {
      expect(everything).not.toContain(text);
      expect(everything).not.toContain(Buffer.from(text).toString('hex'));
    }
  });
});

describe('the owner of a thing', () => {
  it('is never named by an input', () => {
    for (const type of Object.values(schema.getTypeMap()).filter(isInputObjectType)) {
      expect(
        Object.keys(type.getFields()).filter((name) => /^(shop|owner|user|tenant)(Id)?$/i.test(name)),
      ).toEqual([]);
    }
  });

  it('sent all the same is a mistake in the query', async () => {
    const { status, errors, data } = await seller.send(
      'mutation ($input: CreateItemInput!) { createItem(input: $input) { item { id } } }',
      { input: { title: 'Mine', shopId: '01890000-0000-7000-8000-000000000000' } },
    );
    expect([status, errors?.[0]?.extensions.code, data]).toEqual([400, 'BAD_USER_INPUT', undefined]);
  });
});

/** Something that the type takes, whatever it means. */
function sample(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) {
    return sample(type.ofType);
  }
  if (isListType(type)) {
    return [sample(type.ofType)];
  }
  if (isEnumType(type)) {
    return type.getValues()[0]?.name;
  }
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, sample(field.type)]));
  }
  const samples: Record<string, unknown> = {
    Int: 1,
    Float: 1,
    Boolean: true,
    Decimal: '1.00',
    CurrencyCode: 'USD',
  };
  return samples[String(type)] ?? '01890000-0000-7000-8000-000000000000';
}

function unsigned(token: string): string {
  const header = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  return `${header}.${token.split('.')[1]}.`;
}

function changed(token: string): string {
  const [header, claims = '', signature] = token.split('.');
  const body = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const other = Buffer.from(JSON.stringify({ ...body, shop: '01890000-0000-7000-8000-000000000000' }));
  return `${header}.${other.toString('base64url')}.${signature}`;
}
