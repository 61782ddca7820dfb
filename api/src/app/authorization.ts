import { GraphQLError } from 'graphql';
import type { AuthCheckerFn } from 'type-graphql';
import { type RequestContext, requireViewer, type Scope } from '../shared/request-context.ts';

/**
 * `@Authorized()` asks for anybody who is signed in, `@Authorized('session')` for a person rather than an API
 * token, and a scope for a token that has it. A person has every scope.
 */
export const checkAuthorization: AuthCheckerFn<RequestContext> = ({ context }, roles) => {
  const viewer = requireViewer(context);
  for (const role of roles) {
    const allowed = role === 'session' ? viewer.sessionId !== null : viewer.scopes.has(role as Scope);
    if (!allowed) {
      const need = role === 'session' ? 'a signed-in person' : `a token with the scope ${role}`;
      throw new GraphQLError(`This needs ${need}.`, { extensions: { code: 'FORBIDDEN' } });
    }
  }
  return true;
};
