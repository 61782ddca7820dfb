import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { COMMAND_ID } from '../commands/command-id.ts';
import type { Once } from '../commands/command-ledger.ts';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { answer } from '../shared/user-error.ts';
import { InventoryItem } from './item.entity.ts';
import { CreateItemInput, DeleteItemPayload, ItemPayload, UpdateItemInput } from './item.inputs.ts';
import type { ItemGuard, ItemService } from './item.service.ts';

@Resolver(() => InventoryItem)
export class ItemResolver {
  constructor(
    private readonly items: ItemService,
    private readonly once: Once<InventoryItem>,
  ) {}

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
    description:
      'Adds an item; safe to repeat with an id. Refuses SKU_TAKEN, COMMAND_ID_REUSED where the id made another item, and invalid fields.',
  })
  createItem(
    @Arg('input', () => CreateItemInput, { description: 'What is known of it.' }) input: CreateItemInput,
    @Ctx() context: RequestContext,
  ): Promise<ItemPayload> {
    const { shopId } = requireViewer(context);
    const command = { shopId, id: input.id, idField: 'id', kind: 'createItem', input };
    const create = (guard?: ItemGuard) => this.items.create(shopId, input, guard);
    return answer(async () => ({ item: await this.once(command, create) }));
  }

  @Authorized('items:write')
  @Mutation(() => ItemPayload, {
    description: 'Changes an item. Refuses NOT_FOUND, CONFLICT, SKU_TAKEN and invalid fields.',
  })
  updateItem(
    @Arg('input', () => UpdateItemInput, { description: 'What changes.' }) input: UpdateItemInput,
    @Arg('commandId', () => ID, { nullable: true, description: COMMAND_ID }) commandId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ItemPayload> {
    const { shopId } = requireViewer(context);
    const command = { shopId, id: commandId, kind: 'updateItem', input };
    return answer<Omit<ItemPayload, 'userErrors'>>(async () => ({
      item: await this.once(command, (guard) => this.items.update(shopId, input, guard)),
    }));
  }

  @Authorized('items:write')
  @Mutation(() => DeleteItemPayload, {
    description:
      'Deletes an item and takes its postings down; restoreItem brings it back. Refuses NOT_FOUND.',
  })
  deleteItem(
    @Arg('id', () => ID, { description: 'The item to delete.' }) id: string,
    @Arg('commandId', () => ID, { nullable: true, description: COMMAND_ID }) commandId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<DeleteItemPayload> {
    const { shopId } = requireViewer(context);
    const command = { shopId, id: commandId, kind: 'deleteItem', input: { id } };
    const remove = (guard?: ItemGuard) => this.items.delete(shopId, id, guard);
    return answer(async () => ({ deletedId: (await this.once(command, remove)).id }));
  }

  @Authorized('items:write')
  @Mutation(() => ItemPayload, {
    description: 'Brings a deleted item back, without its postings. Refuses NOT_FOUND and SKU_TAKEN.',
  })
  restoreItem(
    @Arg('id', () => ID, { description: 'The item to restore.' }) id: string,
    @Arg('commandId', () => ID, { nullable: true, description: COMMAND_ID }) commandId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ItemPayload> {
    const { shopId } = requireViewer(context);
    const command = { shopId, id: commandId, kind: 'restoreItem', input: { id } };
    const restore = (guard?: ItemGuard) => this.items.restore(shopId, id, guard);
    return answer(async () => ({ item: await this.once(command, restore) }));
  }
}
