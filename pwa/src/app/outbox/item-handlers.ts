import { CreateItemDocument } from '../../graphql/capture.ts';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { BulkUpdateItemsDocument } from '../../graphql/inventory.ts';
import {
  DeleteItemDocument,
  ItemDetailsFragment as ItemDetails,
  MarkSoldDocument,
  RestoreItemDocument,
  UndoSaleDocument,
  UpdateItemDocument,
} from '../../graphql/item.ts';
import { updateInputOf } from '../../graphql/item-values.ts';
import { type Outcome, outcomeOfUserErrors } from '../../graphql/outcome.ts';
import type { UserErrorLike } from '../../lib/user-errors.ts';
import { payloadOf } from '../../offline/commands.ts';
import type { StoredCommand } from '../../offline/database.ts';
import { carryOverTo, carryOverToNew, type HandlerTools } from './handler-tools.ts';

interface ItemAnswer {
  readonly item: ItemDetailsFragment | null;
  readonly conflict?: ItemDetailsFragment | null;
  readonly userErrors: readonly UserErrorLike[];
}

function outcomeOf(answer: ItemAnswer | undefined): Outcome {
  if (answer?.item) return { kind: 'done', carryOver: carryOverTo(answer.item) };
  const outcome = outcomeOfUserErrors(answer?.userErrors ?? []);
  return outcome.kind === 'refused' && answer?.conflict ? { ...outcome, clash: answer.conflict } : outcome;
}

/** How what is done to an item as a whole is brought to the server. */
export function itemHandlers({ client }: HandlerTools) {
  const idOf = (itemId: string) => client.cache.identify({ __typename: 'InventoryItem', id: itemId });
  return {
    async createItem({ itemId, payload }: StoredCommand): Promise<Outcome> {
      const { input } = payloadOf({ payload }, 'createItem');
      const { data } = await client.mutate({ mutation: CreateItemDocument, variables: { input } });
      const item = data?.createItem.item;
      const outcome = outcomeOf(data?.createItem);
      if (!item || outcome.kind !== 'done') return outcome;
      void client.refetchQueries({ include: 'active' });
      return { ...outcome, draftId: itemId, carryOver: carryOverToNew(item) };
    },

    async editItem(command: StoredCommand): Promise<Outcome> {
      const { edit } = payloadOf(command, 'editItem');
      const changed = updateInputOf(edit.base, edit.values);
      const input = { id: command.itemId, expectedVersion: edit.version, ...changed };
      const variables = { input, commandId: command.id };
      const { data } = await client.mutate({ mutation: UpdateItemDocument, variables });
      return outcomeOf(data?.updateItem);
    },

    async setStatus(command: StoredCommand): Promise<Outcome> {
      const { status } = payloadOf(command, 'setStatus');
      const variables = { input: { id: command.itemId, status }, commandId: command.id };
      const { data } = await client.mutate({ mutation: UpdateItemDocument, variables });
      return outcomeOf(data?.updateItem);
    },

    async changeItem(command: StoredCommand): Promise<Outcome> {
      const { change } = payloadOf(command, 'changeItem');
      const variables = { input: { ids: [command.itemId], ...change }, commandId: command.id };
      const { data } = await client.mutate({ mutation: BulkUpdateItemsDocument, variables });
      const outcome = outcomeOfUserErrors(data?.bulkUpdateItems.userErrors ?? []);
      const item = client.cache.readFragment({
        id: idOf(command.itemId),
        fragment: ItemDetails,
        fragmentName: 'ItemDetails',
      });
      return outcome.kind === 'done' && item ? { ...outcome, carryOver: carryOverTo(item) } : outcome;
    },

    async deleteItem({ id, itemId }: StoredCommand): Promise<Outcome> {
      const variables = { id: itemId, commandId: id };
      const { data } = await client.mutate({ mutation: DeleteItemDocument, variables });
      const outcome = outcomeOfUserErrors(data?.deleteItem.userErrors ?? []);
      if (outcome.kind === 'done') {
        client.cache.modify<{ deletedAt: string | null }>({
          id: idOf(itemId),
          fields: { deletedAt: (before) => before ?? new Date().toISOString() },
        });
      }
      return outcome;
    },

    async restoreItem({ id, itemId }: StoredCommand): Promise<Outcome> {
      const variables = { id: itemId, commandId: id };
      const { data } = await client.mutate({ mutation: RestoreItemDocument, variables });
      return outcomeOf(data?.restoreItem);
    },

    async markSold(command: StoredCommand): Promise<Outcome> {
      const { input } = payloadOf(command, 'markSold');
      const variables = { input, commandId: command.id };
      const { data } = await client.mutate({ mutation: MarkSoldDocument, variables });
      return outcomeOf(data?.markSold);
    },

    async undoSale(command: StoredCommand): Promise<Outcome> {
      const { saleId } = payloadOf(command, 'undoSale');
      const variables = { id: saleId, commandId: command.id };
      const { data } = await client.mutate({ mutation: UndoSaleDocument, variables });
      return outcomeOf(data?.undoSale);
    },
  };
}
