import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Platform } from '../shared/enums.ts';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { answer } from '../shared/user-error.ts';
import { BeginConnectionPayload, CredentialPayload } from './credential.inputs.ts';
import type { CredentialService } from './credential.service.ts';
import { PlatformCredential } from './platform-credential.entity.ts';

/** Only a signed-in person connects accounts: the platform asks that person, and a token has no browser. */
@Resolver(() => PlatformCredential)
export class CredentialResolver {
  constructor(private readonly credentialService: CredentialService) {}

  @Authorized('shop:read')
  @Query(() => [PlatformCredential])
  credentials(@Ctx() context: RequestContext): Promise<PlatformCredential[]> {
    return this.credentialService.list(requireViewer(context).shopId);
  }

  @Authorized('session')
  @Mutation(() => BeginConnectionPayload)
  beginPlatformConnection(
    @Arg('platform', () => Platform) platform: Platform,
    @Ctx() context: RequestContext,
  ): Promise<BeginConnectionPayload> {
    const { shopId } = requireViewer(context);
    return answer(() => this.credentialService.begin(shopId, platform));
  }

  @Authorized('session')
  @Mutation(() => CredentialPayload)
  completePlatformConnection(
    @Arg('platform', () => Platform) platform: Platform,
    @Arg('code', () => String) code: string,
    @Arg('state', () => String) state: string,
    @Ctx() context: RequestContext,
  ): Promise<CredentialPayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({
      credential: await this.credentialService.complete(shopId, platform, { code, state }),
    }));
  }

  @Authorized('session')
  @Mutation(() => CredentialPayload)
  disconnectPlatform(
    @Arg('platform', () => Platform) platform: Platform,
    @Ctx() context: RequestContext,
  ): Promise<CredentialPayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ credential: await this.credentialService.disconnect(shopId, platform) }));
  }
}
