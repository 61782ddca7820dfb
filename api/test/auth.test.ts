import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD } from './support/graphql-client.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const REGISTER = `mutation ($input: RegisterInput!) {
  register(input: $input) {
    accessToken accessTokenExpiresAt user { email name shop { name handle url currencyCode websiteEnabled } }
    userErrors { code field message retryable }
  }
}`;

describe('register', () => {
  it('makes a user, a shop with a handle, and a session', async () => {
    const { register } = await app.anonymous.data(REGISTER, {
      input: { email: ' Marta@Example.com ', password: PASSWORD, name: 'Marta', shopName: "Marta's Attic" },
    });
    expect(register.userErrors).toEqual([]);
    expect(register.user).toEqual({
      email: 'marta@example.com',
      name: 'Marta',
      shop: {
        name: "Marta's Attic",
        handle: 'martas-attic',
        url: expect.stringMatching(/\/s\/martas-attic$/),
        currencyCode: 'USD',
        websiteEnabled: true,
      },
    });
    const { me } = await app.anonymous.withToken(register.accessToken).data('{ me { email } }');
    expect(me.email).toBe('marta@example.com');
  });

  it('gives a second shop of the same name a handle of its own', async () => {
    const { register } = await app.anonymous.data(REGISTER, {
      input: { email: 'second@example.com', password: PASSWORD, shopName: "Marta's Attic" },
    });
    expect(register.user.shop.handle).toMatch(/^martas-attic-\d+$/);
  });

  it('names every problem with its field, and makes nothing', async () => {
    const { register } = await app.anonymous.data(REGISTER, {
      input: { email: 'no address', password: 'short', shopName: 'x'.repeat(81) },
    });
    expect(register.user).toBeNull();
    expect(
      register.userErrors.map((error: { code: string; field: string[] }) => [error.code, error.field]),
    ).toEqual([
      ['INVALID_EMAIL', ['email']],
      ['PASSWORD_TOO_SHORT', ['password']],
      ['TOO_LONG', ['shopName']],
    ]);
  });

  it('refuses an address that has an account, whatever its capitals', async () => {
    const { register } = await app.anonymous.data(REGISTER, {
      input: { email: 'MARTA@example.com', password: PASSWORD },
    });
    expect(register.userErrors).toEqual([
      expect.objectContaining({ code: 'EMAIL_TAKEN', field: ['email'], retryable: false }),
    ]);
  });
});
