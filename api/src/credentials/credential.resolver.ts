import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Platform } from '../shared/enums.ts';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { answer } from '../shared/user-error.ts';
import { BeginConnectionPayload, CredentialPayload } from './credential.inputs.ts';
import type { CredentialService } from './credential.service.ts';
import { PlatformCredential } from './platform-credential.entity.ts';
import { readReturnAddress } from './return-address.ts';

/** Only a signed-in person connects accounts: the platform asks that person, and a token has no browser. */
@Resolver(() => PlatformCredential)
export class CredentialResolver {
  constructor(private readonly credentialService: CredentialService) {}

  @Authorized('shop:read')
  @Query(() => [PlatformCredential], {
    description: 'Every account that was ever connected, in the order in which they were.',
  })
  credentials(@Ctx() context: RequestContext): Promise<PlatformCredential[]> {
    return this.credentialService.list(requireViewer(context).shopId);
  }

  @Authorized('session')
  @Mutation(() => BeginConnectionPayload, {
    description:
      'Where to send the seller, who comes back with a code and the state, within a quarter of an hour. Only for a signed-in person. Refuses CONNECTION_NOT_NEEDED, PLATFORM_NOT_AVAILABLE and CONNECTION_FAILED.',
  })
  beginPlatformConnection(
    @Arg('platform', () => Platform, { description: 'Where the account is.' }) platform: Platform,
    @Arg('withoutOptional', () => Boolean, {
      defaultValue: false,
      description:
        'Asks for less. For the case that the platform refuses this server the permissions it can do without.',
    })
    withoutOptional: boolean,
    @Ctx() context: RequestContext,
  ): Promise<BeginConnectionPayload> {
    const { shopId } = requireViewer(context);
    return answer(() => this.credentialService.begin(shopId, platform, withoutOptional));
  }

  @Authorized('session')
  @Mutation(() => CredentialPayload, {
    description:
      'Exchanges what the seller came back with for a connection; one that was there keeps its id. A code and a state are good once. Only for a signed-in person. Refuses as beginPlatformConnection does, STATE_INVALID, ACCOUNT_DIFFERS where another account is connected, and ACCOUNT_TAKEN where another shop has this one.',
  })
  completePlatformConnection(
    @Arg('platform', () => Platform, { description: 'The one for which the connection was begun.' })
    platform: Platform,
    @Arg('code', () => String, {
      description: 'The parameter code of the address at which the seller came back (RFC 6749, 4.1.2).',
    })
    code: string,
    @Arg('state', () => String, {
      description:
        'As beginPlatformConnection gave it. STATE_INVALID where it is unknown, used up, or older than a quarter of an hour.',
    })
    state: string,
    @Ctx() context: RequestContext,
  ): Promise<CredentialPayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({
      credential: await this.credentialService.complete(shopId, platform, { code, state }),
    }));
  }

  @Authorized('session')
  @Mutation(() => CredentialPayload, {
    description:
      'For platforms that cannot send the seller back to this server: the address of the page where they ended. Refuses ADDRESS_INVALID, CONNECTION_DECLINED where the seller said no there, SCOPE_REFUSED where withoutOptional may help, and as completePlatformConnection does.',
  })
  completePlatformConnectionByAddress(
    @Arg('platform', () => Platform, { description: 'The one for which the connection was begun.' })
    platform: Platform,
    @Arg('address', () => String, {
      description: 'The whole address, with what stands behind the question mark.',
    })
    address: string,
    @Ctx() context: RequestContext,
  ): Promise<CredentialPayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({
      credential: await this.credentialService.complete(shopId, platform, readReturnAddress(address)),
    }));
  }

  @Authorized('session')
  @Mutation(() => CredentialPayload, {
    description:
      'Wipes everything that came from the platform. What is listed there stays listed. Twice is no error. Only for a signed-in person. Refuses CONNECTION_NOT_NEEDED and NOT_CONNECTED.',
  })
  disconnectPlatform(
    @Arg('platform', () => Platform, { description: 'Whose account is let go of.' }) platform: Platform,
    @Ctx() context: RequestContext,
  ): Promise<CredentialPayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ credential: await this.credentialService.disconnect(shopId, platform) }));
  }
}
