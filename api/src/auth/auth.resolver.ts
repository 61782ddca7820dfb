import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RateLimiter } from '../infra/http/rate-limiter.ts';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { wantsField } from '../shared/selection.ts';
import { answer, refuse } from '../shared/user-error.ts';
import { Shop } from '../shops/shop.entity.ts';
import type { ShopService } from '../shops/shop.service.ts';
import type { AccessTokens } from './access-token.ts';
import { AuthPayload, ChangePasswordInput, LoginInput, RegisterInput } from './auth.inputs.ts';
import type { AuthService, SignedIn } from './auth.service.ts';
import type { RegisterCommand } from './register.command.ts';
import type { SessionService } from './session.service.ts';
import { User } from './user.entity.ts';

@Resolver(() => User)
export class AuthResolver {
  constructor(
    private readonly auth: AuthService,
    private readonly registration: RegisterCommand,
    private readonly registrationLimit: RateLimiter,
    private readonly sessions: SessionService,
    private readonly accessTokens: AccessTokens,
    private readonly shops: ShopService,
  ) {}

  @Authorized()
  @Query(() => User, { description: 'Who asks.' })
  me(@Ctx() context: RequestContext): Promise<User> {
    return this.auth.get(requireViewer(context).userId);
  }

  @FieldResolver(() => Shop, { description: 'The shop that is theirs.' })
  shop(@Root() user: User): Promise<Shop> {
    return this.shops.get(user.shopId);
  }

  @Mutation(() => AuthPayload, {
    description:
      'Makes a user with a shop, and signs in. Refuses EMAIL_TAKEN, RATE_LIMITED and invalid fields.',
  })
  register(
    @Arg('input', () => RegisterInput, { description: 'Who they are.' }) input: RegisterInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuthPayload> {
    return answer(async () => {
      await this.registrationLimit.take(context.remoteAddress);
      return this.hand(context, info, await this.registration.run(input, context.userAgent));
    });
  }

  @Mutation(() => AuthPayload, {
    description: 'Signs in. Refuses WRONG_CREDENTIALS, and RATE_LIMITED after too many failures.',
  })
  login(
    @Arg('input', () => LoginInput, { description: 'Who signs in.' }) input: LoginInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuthPayload> {
    return answer(async () =>
      this.hand(context, info, await this.auth.login(input, context.remoteAddress, context.userAgent)),
    );
  }

  @Mutation(() => AuthPayload, {
    description:
      'attemptId: a client-made UUID; a repeat with the same one, after a lost reply, gets the same answer instead of being taken for theft.',
  })
  refreshSession(
    @Arg('refreshToken', () => String, {
      nullable: true,
      description: 'Left out by a browser, which has it as a cookie.',
    })
    refreshToken: string | null,
    @Arg('attemptId', () => ID, {
      nullable: true,
      description: 'Client-made UUID of this exchange; a repeat with the same one gets the same answer.',
    })
    attemptId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<AuthPayload> {
    return answer(async () => {
      const token = refreshToken ?? context.refreshCookie.read();
      if (!token) {
        refuse('SESSION_EXPIRED', 'You are not signed in here. Sign in to go on.');
      }
      const signedIn = await this.auth.refresh({
        token,
        attemptId: attemptId ?? null,
        arrivedAt: context.arrivedAt,
      });
      // A token that came in a cookie goes back in a cookie, so that no script ever sees it.
      return this.payload(context, signedIn, refreshToken != null);
    });
  }

  @Mutation(() => Boolean, { description: 'Ends the session that asks. True also where there was none.' })
  async logout(@Ctx() context: RequestContext): Promise<boolean> {
    const token = context.refreshCookie.read();
    if (token) {
      await this.sessions.revokeByToken(token);
    }
    if (context.viewer?.sessionId) {
      await this.sessions.revoke(context.viewer.userId, context.viewer.sessionId);
    }
    context.refreshCookie.clear();
    return true;
  }

  @Authorized('session')
  @Mutation(() => AuthPayload, { description: 'Ends every other session and starts a new one here.' })
  changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'The old and the new one.' })
    input: ChangePasswordInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuthPayload> {
    const { userId } = requireViewer(context);
    return answer(async () =>
      this.hand(context, info, await this.auth.changePassword(userId, input, context.userAgent)),
    );
  }

  private hand(context: RequestContext, info: GraphQLResolveInfo, signedIn: SignedIn) {
    return this.payload(context, signedIn, wantsField(info, 'refreshToken'));
  }

  private payload(context: RequestContext, { user, opened }: SignedIn, inPayload: boolean) {
    if (!inPayload) {
      context.refreshCookie.write(opened.refreshToken, opened.session.expiresAt);
    }
    const access = this.accessTokens.issue({
      userId: user.id,
      shopId: user.shopId,
      sessionId: opened.session.id,
    });
    return {
      user,
      accessToken: access.token,
      accessTokenExpiresAt: access.expiresAt,
      refreshToken: inPayload ? opened.refreshToken : null,
    };
  }
}
