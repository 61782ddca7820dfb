import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { InventoryItem } from '../items/item.entity.ts';
import { Platform } from '../shared/enums.ts';
import type { LoaderDefinition } from '../shared/loader.ts';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { answer, Refusal } from '../shared/user-error.ts';
import { ListingPreviewPayload } from './listing-preview.ts';
import { PlatformPosting } from './posting.entity.ts';
import { PostItemInput, PostingPayload, PostingsPayload } from './posting.inputs.ts';
import type { PostingService } from './posting.service.ts';

@Resolver(() => PlatformPosting)
export class PostingResolver {
  constructor(
    private readonly postings: PostingService,
    private readonly itemOfPosting: LoaderDefinition<InventoryItem | null>,
  ) {}

  @Authorized('items:read')
  @FieldResolver(() => InventoryItem)
  item(@Root() posting: PlatformPosting, @Ctx() context: RequestContext): Promise<InventoryItem | null> {
    return context.loaders.load(this.itemOfPosting, posting.itemId);
  }

  @Authorized('postings:read')
  @Query(() => ListingPreviewPayload, {
    description: 'What a platform would get of an item now, and what it would refuse. Nobody is called.',
  })
  listingPreview(
    @Arg('itemId', () => ID) itemId: string,
    @Arg('platform', () => Platform) platform: Platform,
    @Ctx() context: RequestContext,
  ): Promise<ListingPreviewPayload> {
    const { shopId } = requireViewer(context);
    return answer<Omit<ListingPreviewPayload, 'userErrors'>>(async () => ({
      preview: await this.postings.preview(shopId, itemId, platform),
    }));
  }

  @Authorized('postings:write')
  @Mutation(() => PostingsPayload)
  async postItem(
    @Arg('input', () => PostItemInput) input: PostItemInput,
    @Ctx() context: RequestContext,
  ): Promise<PostingsPayload> {
    const { shopId } = requireViewer(context);
    try {
      return await this.postings.post(shopId, input);
    } catch (error) {
      if (error instanceof Refusal) {
        return { postings: [], userErrors: error.errors };
      }
      throw error;
    }
  }

  @Authorized('postings:write')
  @Mutation(() => PostingPayload)
  endPosting(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<PostingPayload> {
    const { shopId } = requireViewer(context);
    return answer<Omit<PostingPayload, 'userErrors'>>(async () => ({
      posting: await this.postings.end(shopId, id),
    }));
  }

  @Authorized('postings:write')
  @Mutation(() => PostingPayload)
  retryPosting(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<PostingPayload> {
    const { shopId } = requireViewer(context);
    return answer<Omit<PostingPayload, 'userErrors'>>(async () => ({
      posting: await this.postings.retry(shopId, id),
    }));
  }
}
