import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { type RequestContext, requireViewer } from '../../shared/request-context.ts';
import { answer } from '../../shared/user-error.ts';
import type { EbaySetupService } from './ebay-setup.service.ts';
import {
  ChooseEbaySetupInput,
  EbayQuotasPayload,
  EbaySetupPayload,
  PrepareEbayInput,
} from './ebay-setup.types.ts';

type Setup = Omit<EbaySetupPayload, 'userErrors'>;

/** What a shop sets up at eBay once. */
@Resolver()
export class EbaySetupResolver {
  constructor(private readonly setups: EbaySetupService) {}

  @Authorized('shop:read')
  @Query(() => EbaySetupPayload, { description: 'Asks eBay what the connected account has.' })
  ebaySetup(@Ctx() context: RequestContext): Promise<EbaySetupPayload> {
    const { shopId } = requireViewer(context);
    return answer<Setup>(async () => ({ setup: await this.setups.read(shopId) }));
  }

  @Authorized('shop:read')
  @Query(() => EbayQuotasPayload, { description: "What is left of this server's daily calls to eBay." })
  ebayQuotas(@Ctx() context: RequestContext): Promise<EbayQuotasPayload> {
    requireViewer(context);
    return answer<Omit<EbayQuotasPayload, 'userErrors'>>(
      async () => ({ quotas: await this.setups.quotas() }),
      { quotas: [] },
    );
  }

  @Authorized('shop:write')
  @Mutation(() => EbaySetupPayload, {
    description: 'Remembers site, policies and place for all listings. Live listings follow.',
  })
  chooseEbaySetup(
    @Arg('input', () => ChooseEbaySetupInput) input: ChooseEbaySetupInput,
    @Ctx() context: RequestContext,
  ): Promise<EbaySetupPayload> {
    const { shopId } = requireViewer(context);
    return answer<Setup>(async () => ({ setup: await this.setups.choose(shopId, input) }));
  }

  @Authorized('shop:write')
  @Mutation(() => EbaySetupPayload, {
    description:
      'Makes at eBay what the seller has none of (a policy of each kind, a place), and chooses it.',
  })
  prepareEbay(
    @Arg('input', () => PrepareEbayInput) input: PrepareEbayInput,
    @Ctx() context: RequestContext,
  ): Promise<EbaySetupPayload> {
    const { shopId } = requireViewer(context);
    return answer<Setup>(async () => ({ setup: await this.setups.prepare(shopId, input) }));
  }
}
