import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { answer } from '../shared/user-error.ts';
import { ApiToken } from './api-token.entity.ts';
import type { ApiTokenService } from './api-token.service.ts';
import { ApiTokenPayload, CreateApiTokenInput, RevokePayload } from './auth.inputs.ts';

/** Only a signed-in person handles tokens: a leaked one must not be able to make another. */
@Resolver(() => ApiToken)
export class ApiTokenResolver {
  constructor(private readonly tokens: ApiTokenService) {}

  @Authorized('session')
  @Query(() => [ApiToken], { description: "The shop's tokens for programs. Only for a signed-in person." })
  apiTokens(@Ctx() context: RequestContext): Promise<ApiToken[]> {
    return this.tokens.list(requireViewer(context).shopId);
  }

  @Authorized('session')
  @Mutation(() => ApiTokenPayload, { description: 'Makes a token for a program. Refuses invalid fields.' })
  createApiToken(
    @Arg('input', () => CreateApiTokenInput, { description: 'What it may do.' }) input: CreateApiTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<ApiTokenPayload> {
    return answer(() => this.tokens.create(requireViewer(context), input));
  }

  @Authorized('session')
  @Mutation(() => RevokePayload, { description: 'Ends a token with the next request. Refuses NOT_FOUND.' })
  revokeApiToken(
    @Arg('id', () => ID, { description: 'The token to end.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<RevokePayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ revokedId: await this.tokens.revoke(shopId, id) }));
  }
}
