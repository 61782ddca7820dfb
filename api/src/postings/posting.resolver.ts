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
  @FieldResolver(() => InventoryItem, { description: 'What is posted.' })
  item(@Root() posting: PlatformPosting, @Ctx() context: RequestContext): Promise<InventoryItem | null> {
    return context.loaders.load(this.itemOfPosting, posting.itemId);
  }

  @Authorized('postings:read')
  @Query(() => ListingPreviewPayload, {
    description:
      'What a platform would get of an item now, and what it would refuse. Nobody is called. Refuses NOT_FOUND and PLATFORM_NOT_AVAILABLE.',
  })
  listingPreview(
    @Arg('itemId', () => ID, { description: 'The item to look at.' }) itemId: string,
    @Arg('platform', () => Platform, { description: 'Where it would be posted.' }) platform: Platform,
    @Ctx() context: RequestContext,
  ): Promise<ListingPreviewPayload> {
    const { shopId } = requireViewer(context);
    return answer<Omit<ListingPreviewPayload, 'userErrors'>>(async () => ({
      preview: await this.postings.preview(shopId, itemId, platform),
    }));
  }

  @Authorized('postings:write')
  @Mutation(() => PostingsPayload, {
    description:
      'Has an item put up on platforms; postingChanged tells how far each is. One that is up already is left as it is, and a platform that cannot take the item does not hold up the others. Refuses NOT_FOUND, REQUIRED, ITEM_SOLD, ITEM_ARCHIVED and OUT_OF_STOCK; for one platform PLATFORM_NOT_AVAILABLE, NOT_CONNECTED, PLATFORM_CLOSED and the problems that listingPreview tells.',
  })
  async postItem(
    @Arg('input', () => PostItemInput, { description: 'Which item, and where.' }) input: PostItemInput,
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
  @Mutation(() => PostingPayload, {
    description:
      'Has a listing taken down; the item stays. One that is down is given as it is. Refuses NOT_FOUND.',
  })
  endPosting(
    @Arg('id', () => ID, { description: 'The posting to end.' }) id: string,
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
  @Mutation(() => PostingPayload, {
    description:
      'Tries again at once, with all tries anew. A live posting with differences is pushed again; one that waits for nothing is given as it is. Refuses NOT_FOUND and POSTING_ENDED.',
  })
  retryPosting(
    @Arg('id', () => ID, { description: 'The posting to try again.' }) id: string,
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
