import { GraphQLError } from 'graphql';
import { Authorized, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import type { DomainEvent } from '../shared/domain-event.ts';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { topicOfViewer } from '../shared/subscription-topic.ts';
import { PlatformPosting } from './posting.entity.ts';
import type { PostingService } from './posting.service.ts';

/** Tells of every change of the shop's postings, whichever process made it. */
@Resolver(() => PlatformPosting)
export class PostingSubscription {
  constructor(private readonly postings: PostingService) {}

  @Authorized('postings:read')
  @Subscription(() => PlatformPosting, {
    ...topicOfViewer('POSTING_CHANGED'),
    description:
      'A posting was made or changed, by the seller or a worker: as it is now. An error NOT_FOUND where it is gone for good.',
  })
  async postingChanged(@Root() event: DomainEvent, @Ctx() context: RequestContext): Promise<PlatformPosting> {
    const posting = await this.postings.find(requireViewer(context).shopId, event.id);
    if (!posting) {
      throw new GraphQLError('The posting is gone for good.', { extensions: { code: 'NOT_FOUND' } });
    }
    return posting;
  }
}
