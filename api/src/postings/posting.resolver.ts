import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { COMMAND_ID } from '../commands/command-id.ts';
import { InventoryItem } from '../items/item.entity.ts';
import { Platform } from '../shared/enums.ts';
import type { LoaderDefinition } from '../shared/loader.ts';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { answer, Refusal } from '../shared/user-error.ts';
import { ListingPreviewPayload } from './listing-preview.ts';
import { PlatformPosting } from './posting.entity.ts';
import { PostItemInput, PostingPayload, PostingsPayload } from './posting.inputs.ts';
import type { PostingService } from './posting.service.ts';
import type { postingAnswers } from './posting-answers.ts';

@Resolver(() => PlatformPosting)
export class PostingResolver {
  constructor(
    private readonly postings: PostingService,
    private readonly itemOfPosting: LoaderDefinition<InventoryItem | null>,
    private readonly answers: ReturnType<typeof postingAnswers>,
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
    @Arg('commandId', () => ID, { nullable: true, description: COMMAND_ID }) commandId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<PostingsPayload> {
    const { shopId } = requireViewer(context);
    const command = { shopId, id: commandId, kind: 'postItem', input };
    try {
      return await this.answers.onceForPostings(command, (guard) => this.postings.post(shopId, input, guard));
    } catch (error) {
      if (error instanceof Refusal) {
        return { postings: [], userErrors: error.errors };
      }
      throw error;
    }
  }

  @Authorized('postings:write')
  @Mutation(() => PostingPayload)
  endPosting(
    @Arg('id', () => ID) id: string,
    @Arg('commandId', () => ID, { nullable: true, description: COMMAND_ID }) commandId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<PostingPayload> {
    const { shopId } = requireViewer(context);
    const command = { shopId, id: commandId, kind: 'endPosting', input: { id } };
    return answer<Omit<PostingPayload, 'userErrors'>>(async () => ({
      posting: await this.answers.onceForPosting(command, (guard) => this.postings.end(shopId, id, guard)),
    }));
  }

  @Authorized('postings:write')
  @Mutation(() => PostingPayload)
  retryPosting(
    @Arg('id', () => ID) id: string,
    @Arg('commandId', () => ID, { nullable: true, description: COMMAND_ID }) commandId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<PostingPayload> {
    const { shopId } = requireViewer(context);
    const command = { shopId, id: commandId, kind: 'retryPosting', input: { id } };
    return answer<Omit<PostingPayload, 'userErrors'>>(async () => ({
      posting: await this.answers.onceForPosting(command, (guard) => this.postings.retry(shopId, id, guard)),
    }));
  }
}
