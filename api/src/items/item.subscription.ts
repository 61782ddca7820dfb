import { GraphQLError } from 'graphql';
import { Authorized, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import type { DomainEvent } from '../shared/domain-event.ts';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { topicOfViewer } from '../shared/subscription-topic.ts';
import { InventoryItem } from './item.entity.ts';
import type { ItemService } from './item.service.ts';

/** Tells of every change of the shop's items, whichever process made it. A deleted item comes with `deletedAt`. */
@Resolver(() => InventoryItem)
export class ItemSubscription {
  constructor(private readonly items: ItemService) {}

  @Authorized('items:read')
  @Subscription(() => InventoryItem, {
    ...topicOfViewer('ITEM_CHANGED'),
    description:
      'An item was added, changed or deleted, by whomever: as it is now. A deleted one comes with deletedAt.',
  })
  async itemChanged(@Root() event: DomainEvent, @Ctx() context: RequestContext): Promise<InventoryItem> {
    const item = await this.items.find(requireViewer(context).shopId, event.id);
    if (!item) {
      throw new GraphQLError('The item is gone for good.', { extensions: { code: 'NOT_FOUND' } });
    }
    return item;
  }
}
