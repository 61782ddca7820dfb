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
  @Query(() => InventoryItem, {
    nullable: true,
    description: 'One item, deleted ones included. Null where the shop has none with this id.',
  })
  item(
    @Arg('id', () => ID, { description: "The item's id." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<InventoryItem | null> {
    return this.items.find(requireViewer(context).shopId, id);
  }

  @Authorized('items:write')
  @Mutation(() => ItemPayload, {
    description: 'Adds an item. Refuses SKU_TAKEN, ID_TAKEN and invalid fields.',
  })
  createItem(
    @Arg('input', () => CreateItemInput, { description: 'What is known of it.' }) input: CreateItemInput,
    @Ctx() context: RequestContext,
  ): Promise<ItemPayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ item: await this.items.create(shopId, input) }));
  }

  @Authorized('items:write')
  @Mutation(() => ItemPayload, {
    description: 'Changes an item. Refuses NOT_FOUND, CONFLICT, SKU_TAKEN and invalid fields.',
  })
  updateItem(
    @Arg('input', () => UpdateItemInput, { description: 'What changes.' }) input: UpdateItemInput,
    @Ctx() context: RequestContext,
  ): Promise<ItemPayload> {
    const { shopId } = requireViewer(context);
    return answer<Omit<ItemPayload, 'userErrors'>>(async () => ({
      item: await this.items.update(shopId, input),
    }));
  }

  @Authorized('items:write')
  @Mutation(() => DeleteItemPayload, {
    description:
      'Deletes an item and takes its postings down; restoreItem brings it back. Refuses NOT_FOUND.',
  })
  deleteItem(
    @Arg('id', () => ID, { description: 'The item to delete.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<DeleteItemPayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ deletedId: (await this.items.delete(shopId, id)).id }));
  }

  @Authorized('items:write')
  @Mutation(() => ItemPayload, {
    description: 'Brings a deleted item back, without its postings. Refuses NOT_FOUND and SKU_TAKEN.',
  })
  restoreItem(
    @Arg('id', () => ID, { description: 'The item to restore.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ItemPayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ item: await this.items.restore(shopId, id) }));
  }
}
