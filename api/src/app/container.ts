import { composeAuth } from './compose-auth.ts';
import { composeItems } from './compose-items.ts';
import type { Foundation } from './foundation.ts';

/** Makes every feature, floor by floor. */
export function composeApp(foundation: Foundation) {
  const auth = composeAuth(foundation);
  const items = composeItems(foundation, auth);
  return {
    authenticator: auth.authenticator,
    resolvers: [...auth.resolvers, ...items.resolvers],
  };
}

export type App = ReturnType<typeof composeApp>;
