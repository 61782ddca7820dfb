import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { COMMAND_ID } from '../commands/command-id.ts';
import type { Once } from '../commands/command-ledger.ts';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { Refusal } from '../shared/user-error.ts';
import { BulkItemsPayload, BulkUpdateItemsInput } from './item.inputs.ts';
import type { BulkResult, ItemBulkCommand } from './item-bulk.command.ts';

@Resolver()
export class ItemBulkResolver {
  constructor(
    private readonly bulk: ItemBulkCommand,
    private readonly once: Once<BulkResult>,
  ) {}

  @Authorized('items:write')
  @Mutation(() => BulkItemsPayload, {
    description:
      'Changes many items at once. Refuses TOO_MANY and invalid fields; an item that cannot be changed does not hold up the others.',
  })
  bulkUpdateItems(
    @Arg('input', () => BulkUpdateItemsInput, { description: 'Which items, and what changes.' })
    input: BulkUpdateItemsInput,
    @Arg('commandId', () => ID, { nullable: true, description: COMMAND_ID }) commandId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<BulkItemsPayload> {
    const { shopId } = requireViewer(context);
    const command = { shopId, id: commandId, kind: 'bulkUpdateItems', input };
    return answerBulk(() => this.once(command, (guard) => this.bulk.update(shopId, input, guard)));
  }

  @Authorized('items:write')
  @Mutation(() => BulkItemsPayload, { description: 'Deletes many items at once. Refuses TOO_MANY.' })
  deleteItems(
    @Arg('ids', () => [ID], { description: 'The items to delete, at most 500.' }) ids: string[],
    @Arg('commandId', () => ID, { nullable: true, description: COMMAND_ID }) commandId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<BulkItemsPayload> {
    const { shopId } = requireViewer(context);
    const command = { shopId, id: commandId, kind: 'deleteItems', input: { ids } };
    return answerBulk(() => this.once(command, (guard) => this.bulk.delete(shopId, ids, guard)));
  }

  @Authorized('items:write')
  @Mutation(() => BulkItemsPayload, {
    description: 'Brings many deleted items back at once. Refuses TOO_MANY and SKU_TAKEN.',
  })
  restoreItems(
    @Arg('ids', () => [ID], { description: 'The items to restore, at most 500.' }) ids: string[],
    @Arg('commandId', () => ID, { nullable: true, description: COMMAND_ID }) commandId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<BulkItemsPayload> {
    const { shopId } = requireViewer(context);
    const command = { shopId, id: commandId, kind: 'restoreItems', input: { ids } };
    return answerBulk(() => this.once(command, (guard) => this.bulk.restore(shopId, ids, guard)));
  }
}

/** Here errors stand beside what succeeded; a refusal of the whole leaves nothing changed. */
async function answerBulk(work: () => Promise<BulkResult>): Promise<BulkItemsPayload> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) {
      return { items: [], userErrors: error.errors };
    }
    throw error;
  }
}
