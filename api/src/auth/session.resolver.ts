import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { answer, refuse } from '../shared/user-error.ts';
import { RevokePayload } from './auth.inputs.ts';
import { Session } from './session.entity.ts';
import type { SessionService } from './session.service.ts';

@Resolver(() => Session)
export class SessionResolver {
  constructor(private readonly sessions: SessionService) {}

  @Authorized('session')
  @Query(() => [Session], {
    name: 'sessions',
    description: 'Where the user is signed in. Only for a signed-in person.',
  })
  listSessions(@Ctx() context: RequestContext): Promise<Session[]> {
    return this.sessions.list(requireViewer(context).userId);
  }

  @FieldResolver(() => Boolean, { description: 'True for the session that asks.' })
  current(@Root() session: Session, @Ctx() context: RequestContext): boolean {
    return session.id === context.viewer?.sessionId;
  }

  @Authorized('session')
  @Mutation(() => RevokePayload, { description: 'Signs a device out. Refuses NOT_FOUND.' })
  revokeSession(
    @Arg('id', () => ID, { description: 'The session to end.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<RevokePayload> {
    const { userId } = requireViewer(context);
    return answer(async () => {
      if (!(await this.sessions.revoke(userId, id))) {
        refuse('NOT_FOUND', 'There is no such session; perhaps it has ended already.', { field: ['id'] });
      }
      return { revokedId: id };
    });
  }
}
