import { PostItemDocument } from '../../graphql/capture.ts';
import { EndPostingDocument, RetryPostingDocument } from '../../graphql/item.ts';
import { type Outcome, outcomeOfUserErrors } from '../../graphql/outcome.ts';
import { payloadOf } from '../../offline/commands.ts';
import type { StoredCommand } from '../../offline/database.ts';
import type { HandlerTools } from './handler-tools.ts';

/** How wishes of postings are brought to the server, which fulfils them in its own time. */
export function postingHandlers({ client }: HandlerTools) {
  return {
    async postItem(command: StoredCommand): Promise<Outcome> {
      const { platforms } = payloadOf(command, 'postItem');
      const input = { itemId: command.itemId, platforms: [...platforms] };
      const variables = { input, commandId: command.id };
      const { data } = await client.mutate({ mutation: PostItemDocument, variables });
      return outcomeOfUserErrors(data?.postItem.userErrors ?? []);
    },

    async endPosting(command: StoredCommand): Promise<Outcome> {
      const { postingId } = payloadOf(command, 'endPosting');
      const variables = { id: postingId, commandId: command.id };
      const { data } = await client.mutate({ mutation: EndPostingDocument, variables });
      return outcomeOfUserErrors(data?.endPosting.userErrors ?? []);
    },

    async retryPosting(command: StoredCommand): Promise<Outcome> {
      const { postingId } = payloadOf(command, 'retryPosting');
      const variables = { id: postingId, commandId: command.id };
      const { data } = await client.mutate({ mutation: RetryPostingDocument, variables });
      return outcomeOfUserErrors(data?.retryPosting.userErrors ?? []);
    },
  };
}
