import { AccessTokens } from '../auth/access-token.ts';
import { ApiTokenResolver } from '../auth/api-token.resolver.ts';
import { ApiTokenService } from '../auth/api-token.service.ts';
import { AuthResolver } from '../auth/auth.resolver.ts';
import { AuthService } from '../auth/auth.service.ts';
import { Authenticator } from '../auth/authenticator.ts';
import { RegisterCommand } from '../auth/register.command.ts';
import { SessionResolver } from '../auth/session.resolver.ts';
import { SessionService } from '../auth/session.service.ts';
import { RateLimiter } from '../infra/http/rate-limiter.ts';
import { ShopRepository } from '../shops/shop.repository.ts';
import { ShopResolver } from '../shops/shop.resolver.ts';
import { ShopService } from '../shops/shop.service.ts';
import { type Foundation, purposeKey } from './foundation.ts';

const QUARTER_OF_AN_HOUR = 15 * 60;

/** Shops, users, sessions and tokens. */
export function composeAuth(foundation: Foundation) {
  const { database, hasher, clock, secrets, environment } = foundation;
  const limit = (name: string, points: number) =>
    new RateLimiter(database, { name, points, seconds: QUARTER_OF_AN_HOUR });
  const shopRepository = new ShopRepository(database);
  const shops = new ShopService(database, shopRepository);
  const sessions = new SessionService(database, purposeKey(foundation, 'refresh-successor'), clock);
  const accessTokens = new AccessTokens(secrets.jwtSecret, clock);
  const apiTokens = new ApiTokenService(database, clock);
  const auth = new AuthService(database, sessions, hasher, {
    account: limit('login-account', environment.limits.loginsPerAccount),
    address: limit('login-address', environment.limits.loginsPerAddress),
  });
  const register = new RegisterCommand(database, shopRepository, sessions, hasher);
  const registrationLimit = limit('register-address', environment.limits.registrationsPerAddress);
  const shopUrl = (handle: string) => `${foundation.publicUrl}/s/${handle}`;
  return {
    shopRepository,
    shops,
    authenticator: new Authenticator(accessTokens, apiTokens),
    resolvers: [
      new AuthResolver(auth, register, registrationLimit, sessions, accessTokens, shops),
      new SessionResolver(sessions),
      new ApiTokenResolver(apiTokens),
      new ShopResolver(shops, { shopUrl }),
    ],
  };
}
