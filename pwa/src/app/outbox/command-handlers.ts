import { outcomeOfError } from '../../graphql/outcome.ts';
import type { CommandKind } from '../../offline/commands.ts';
import type { CommandHandler } from '../../offline/outbox.ts';
import type { HandlerTools } from './handler-tools.ts';
import { itemHandlers } from './item-handlers.ts';
import { photoHandlers } from './photo-handlers.ts';
import { postingHandlers } from './posting-handlers.ts';

/** How each kind of command is brought to the server. */
export function createCommandHandlers(tools: HandlerTools): Record<CommandKind, CommandHandler> {
  const handlers: Record<CommandKind, CommandHandler> = {
    ...itemHandlers(tools),
    ...photoHandlers(tools),
    ...postingHandlers(tools),
  };
  const entries = Object.entries(handlers) as [CommandKind, CommandHandler][];
  return Object.fromEntries(entries.map(([kind, handle]) => [kind, orFailure(handle)])) as typeof handlers;
}

/** A request that fails as a whole is an outcome, too. */
function orFailure(handle: CommandHandler): CommandHandler {
  return async (command, along) => {
    try {
      return await handle(command, along);
    } catch (error) {
      return outcomeOfError(error);
    }
  };
}
