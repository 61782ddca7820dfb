import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { ItemPayload } from '../items/item.inputs.ts';
import { Platform } from '../shared/enums.ts';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { answer } from '../shared/user-error.ts';
import type { OrderService } from './order.service.ts';
import { OrderPollPayload, ShipSaleInput } from './order.types.ts';
import { OrderPoll } from './order-poll.entity.ts';
import type { ShipSaleCommand } from './ship-sale.command.ts';

@Resolver(() => OrderPoll)
export class OrderResolver {
  constructor(
    private readonly orders: OrderService,
    private readonly shipSaleCommand: ShipSaleCommand,
  ) {}

  @Authorized('shop:read')
  @Query(() => [OrderPoll], { description: 'How far the orders of each platform are read.' })
  orderPolls(@Ctx() context: RequestContext): Promise<OrderPoll[]> {
    return this.orders.polls(requireViewer(context).shopId);
  }

  @Authorized('items:write')
  @Mutation(() => OrderPollPayload, {
    description: 'Has the orders of a platform read at once instead of later. Refuses NOT_CONNECTED.',
  })
  pollOrders(
    @Arg('platform', () => Platform, { description: 'Whose orders are read.' }) platform: Platform,
    @Ctx() context: RequestContext,
  ): Promise<OrderPollPayload> {
    const { shopId } = requireViewer(context);
    return answer<Omit<OrderPollPayload, 'userErrors'>>(async () => ({
      poll: await this.orders.pollNow(shopId, platform),
    }));
  }

  @Authorized('items:write')
  @Mutation(() => ItemPayload, {
    description:
      'Keeps the tracking number of a sale, and tells the platform on which it was sold; what that refuses is not kept. Can be repeated. Refuses NOT_FOUND, invalid fields, NOT_CONNECTED, and what the platform refuses, for instance EBAY_TRACKING.',
  })
  shipSale(
    @Arg('input', () => ShipSaleInput, { description: 'Which sale, and how it travels.' })
    input: ShipSaleInput,
    @Ctx() context: RequestContext,
  ): Promise<ItemPayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ item: await this.shipSaleCommand.execute(shopId, input) }));
  }
}
