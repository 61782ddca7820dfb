import { Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { InventoryItem } from '../items/item.entity.ts';
import { broughtAlong } from '../items/item-companion.ts';
import type { LoaderDefinition } from '../shared/loader.ts';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import type { ShopService } from '../shops/shop.service.ts';
import type { PlatformService } from './platform.service.ts';
import { PlatformInfo } from './platform-info.ts';
import { postingsCompanion } from './posting.companion.ts';
import { PlatformPosting } from './posting.entity.ts';

/** What items show of their postings, and the platforms that there are. */
@Resolver(() => InventoryItem)
export class ItemPostingsResolver {
  constructor(
    private readonly postingsOfItem: LoaderDefinition<PlatformPosting[]>,
    private readonly platformService: PlatformService,
    private readonly shops: ShopService,
  ) {}

  @Authorized('postings:read')
  @FieldResolver(() => [PlatformPosting], {
    description: 'Where it is posted, or was: one for each platform, the oldest first.',
  })
  postings(
    @Root() item: InventoryItem,
    @Ctx() context: RequestContext,
  ): PlatformPosting[] | Promise<PlatformPosting[]> {
    return broughtAlong(item, postingsCompanion) ?? context.loaders.load(this.postingsOfItem, item.id);
  }

  @Authorized('postings:read')
  @Query(() => [PlatformInfo], {
    description: 'Every platform that there is, whether or not this server can post there.',
  })
  async platforms(@Ctx() context: RequestContext): Promise<PlatformInfo[]> {
    return this.platformService.list(await this.shops.get(requireViewer(context).shopId));
  }
}
