import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { answer } from '../shared/user-error.ts';
import { Shop } from './shop.entity.ts';
import { ShopPayload, UpdateShopInput } from './shop.inputs.ts';
import type { ShopService } from './shop.service.ts';

/** Where the public website of a shop is. */
export interface ShopAddress {
  shopUrl(handle: string): string;
}

@Resolver(() => Shop)
export class ShopResolver {
  constructor(
    private readonly shops: ShopService,
    private readonly address: ShopAddress,
  ) {}

  @FieldResolver(() => String, { description: "Absolute address of the shop's public website." })
  url(@Root() shop: Shop): string {
    return this.address.shopUrl(shop.handle);
  }

  @Authorized('shop:write')
  @Mutation(() => ShopPayload, {
    description: 'Changes the shop. Refuses HANDLE_TAKEN, CURRENCY_IN_USE and invalid fields.',
  })
  updateShop(
    @Arg('input', () => UpdateShopInput, { description: 'What changes.' }) input: UpdateShopInput,
    @Ctx() context: RequestContext,
  ): Promise<ShopPayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ shop: await this.shops.update(shopId, input) }));
  }
}
