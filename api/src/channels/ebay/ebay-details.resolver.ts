import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { InventoryItem } from '../../items/item.entity.ts';
import { ItemPayload } from '../../items/item.inputs.ts';
import type { LoaderDefinition } from '../../shared/loader.ts';
import { type RequestContext, requireViewer } from '../../shared/request-context.ts';
import { answer } from '../../shared/user-error.ts';
import type { EbayCategoryService } from './ebay-category.service.ts';
import { EbayCategoriesPayload, EbayCategoryFactsPayload } from './ebay-category.types.ts';
import type { EbayDetailsService } from './ebay-details.service.ts';
import { EbayDetails, SaveEbayDetailsInput } from './ebay-details.types.ts';

/** The eBay section of an item. */
@Resolver(() => InventoryItem)
export class EbayDetailsResolver {
  constructor(
    private readonly categories: EbayCategoryService,
    private readonly details: EbayDetailsService,
    private readonly detailsOfItem: LoaderDefinition<EbayDetails | null>,
  ) {}

  @FieldResolver(() => EbayDetails, {
    nullable: true,
    description: 'What was said of the item for eBay only. Null where nothing was.',
  })
  ebay(@Root() item: InventoryItem, @Ctx() context: RequestContext): Promise<EbayDetails | null> {
    return context.loaders.load(this.detailsOfItem, item.id);
  }

  @Authorized('items:read')
  @Query(() => EbayCategoriesPayload, {
    description:
      'Categories that suit an item: earlier choices for similar items, then what eBay suggests. Refuses NOT_FOUND, REQUIRED where there are no words to go by, PLATFORM_NOT_AVAILABLE and what eBay refuses.',
  })
  ebayCategories(
    @Arg('itemId', () => ID, { description: 'The item that needs a category.' }) itemId: string,
    @Arg('words', () => String, { nullable: true, description: "Instead of the item's own title and brand." })
    words: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<EbayCategoriesPayload> {
    const { shopId } = requireViewer(context);
    return answer<Omit<EbayCategoriesPayload, 'userErrors'>>(
      async () => ({ categories: await this.categories.suggest(shopId, itemId, words) }),
      { categories: [] },
    );
  }

  @Authorized('items:read')
  @Query(() => EbayCategoryFactsPayload, {
    description:
      "What eBay wants of a listing in a category of the shop's site. Refuses CATEGORY_UNKNOWN, PLATFORM_NOT_AVAILABLE and what eBay refuses.",
  })
  ebayCategory(
    @Arg('categoryId', () => ID, { description: "eBay's id, digits only." }) categoryId: string,
    @Ctx() context: RequestContext,
  ): Promise<EbayCategoryFactsPayload> {
    const { shopId } = requireViewer(context);
    return answer<Omit<EbayCategoryFactsPayload, 'userErrors'>>(async () => ({
      facts: await this.categories.read(shopId, categoryId),
    }));
  }

  @Authorized('items:write')
  @Mutation(() => ItemPayload, {
    description:
      'Keeps what the seller says of an item for eBay. What is incomplete is kept, and listingPreview tells what is missing. A live listing follows. Refuses NOT_FOUND, CATEGORY_UNKNOWN, UNREADABLE, PLATFORM_NOT_AVAILABLE and what eBay refuses.',
  })
  saveEbayDetails(
    @Arg('input', () => SaveEbayDetailsInput, {
      description: 'Which item, and all that is said of it for eBay.',
    })
    input: SaveEbayDetailsInput,
    @Ctx() context: RequestContext,
  ): Promise<ItemPayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ item: await this.details.save(shopId, input) }));
  }
}
