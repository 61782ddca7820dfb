import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { COMMAND_ID } from '../commands/command-id.ts';
import type { Once } from '../commands/command-ledger.ts';
import { InventoryItem } from '../items/item.entity.ts';
import { ItemPayload } from '../items/item.inputs.ts';
import type { ItemGuard } from '../items/item.service.ts';
import type { LoaderDefinition } from '../shared/loader.ts';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { answer } from '../shared/user-error.ts';
import type { MarkSoldCommand } from './mark-sold.command.ts';
import { Sale } from './sale.entity.ts';
import { MarkSoldInput } from './sale.inputs.ts';
import type { UndoSaleCommand } from './undo-sale.command.ts';

@Resolver(() => InventoryItem)
export class SaleResolver {
  constructor(
    private readonly markSoldCommand: MarkSoldCommand,
    private readonly undoSaleCommand: UndoSaleCommand,
    private readonly salesOfItem: LoaderDefinition<Sale[]>,
    private readonly once: Once<InventoryItem>,
  ) {}

  @FieldResolver(() => [Sale], { description: 'Newest first.' })
  sales(@Root() item: InventoryItem, @Ctx() context: RequestContext): Promise<Sale[]> {
    return context.loaders.load(this.salesOfItem, item.id);
  }

  @Authorized('items:write')
  @Mutation(() => ItemPayload, {
    description:
      'Records a sale and takes its pieces out of stock; with the last one the item is SOLD. Postings follow by themselves. Refuses NOT_FOUND, ALREADY_SOLD, QUANTITY_TOO_LARGE, SALE_ID_TAKEN and invalid fields.',
  })
  markSold(
    @Arg('input', () => MarkSoldInput, { description: 'What was sold.' }) input: MarkSoldInput,
    @Arg('commandId', () => ID, { nullable: true, description: COMMAND_ID }) commandId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ItemPayload> {
    const { shopId } = requireViewer(context);
    const command = { shopId, id: commandId, kind: 'markSold', input };
    const sell = (guard?: ItemGuard) => this.markSoldCommand.execute(shopId, input, guard);
    return answer(async () => ({ item: await this.once(command, sell) }));
  }

  @Authorized('items:write')
  @Mutation(() => ItemPayload, {
    description:
      'Takes a sale back: the quantity returns, and a sold item is active again. Ended postings stay ended.',
  })
  undoSale(
    @Arg('id', () => ID, { description: 'The sale to take back.' }) id: string,
    @Arg('commandId', () => ID, { nullable: true, description: COMMAND_ID }) commandId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ItemPayload> {
    const { shopId } = requireViewer(context);
    const command = { shopId, id: commandId, kind: 'undoSale', input: { id } };
    const undo = (guard?: ItemGuard) => this.undoSaleCommand.execute(shopId, id, guard);
    return answer(async () => ({ item: await this.once(command, undo) }));
  }
}
