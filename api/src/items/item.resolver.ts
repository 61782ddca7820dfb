import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { answer } from '../shared/user-error.ts';
import { InventoryItem } from './item.entity.ts';
import { CreateItemInput, DeleteItemPayload, ItemPayload, UpdateItemInput } from './item.inputs.ts';
import type { ItemService } from './item.service.ts';

@Resolver(() => InventoryItem)
export class ItemResolver {
  constructor(private readonly items: ItemService) {}

  @Authorized('items:read')
  @Query(() => InventoryItem, { nullable: true })
  item(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<InventoryItem | null> {
    return this.items.find(requireViewer(context).shopId, id);
  }

  @Authorized('items:write')
  @Mutation(() => ItemPayload)
  createItem(
    @Arg('input', () => CreateItemInput) input: CreateItemInput,
    @Ctx() context: RequestContext,
  ): Promise<ItemPayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ item: await this.items.create(shopId, input) }));
  }

  @Authorized('items:write')
  @Mutation(() => ItemPayload)
  updateItem(
    @Arg('input', () => UpdateItemInput) input: UpdateItemInput,
    @Ctx() context: RequestContext,
  ): Promise<ItemPayload> {
    const { shopId } = requireViewer(context);
    return answer<Omit<ItemPayload, 'userErrors'>>(async () => ({
      item: await this.items.update(shopId, input),
    }));
  }

  @Authorized('items:write')
  @Mutation(() => DeleteItemPayload)
  deleteItem(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<DeleteItemPayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ deletedId: (await this.items.delete(shopId, id)).id }));
  }

  @Authorized('items:write')
  @Mutation(() => ItemPayload)
  restoreItem(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<ItemPayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ item: await this.items.restore(shopId, id) }));
  }
}
