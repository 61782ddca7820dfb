import type { Failure } from '../graphql/outcome.ts';
import type { StoredCommand } from './database.ts';
import type { Outbox } from './outbox.ts';

/** How a command fared while its person waited. `kept` goes on by itself. */
export type Delivery =
  | { readonly kind: 'done' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'refused'; readonly failure: Failure; readonly clash: unknown };

/** Nobody looks at a waiting button for longer. */
const PATIENCE = 6_000;

interface DeliverOptions {
  /** Called as soon as the device has it: from then on it is safe. */
  readonly onKept?: () => void;
  /** Whether its person still looks at the screen that gave it. */
  readonly isThere?: () => boolean;
}

/**
 * Keeps a command and waits a moment for the answer, so that a refusal can be told where it was caused. What is
 * refused meanwhile is taken out again where its person is there to mend it, and waits in the inbox otherwise.
 * Rejects where the device has no room.
 */
export async function deliver(
  outbox: Outbox,
  command: StoredCommand,
  { onKept, isThere = () => true }: DeliverOptions = {},
): Promise<Delivery> {
  await outbox.enqueue([command]);
  onKept?.();
  const delivery = await watch(outbox, command);
  if (delivery.kind !== 'refused') return delivery;
  if (!isThere()) return { kind: 'kept' };
  await outbox.discard(command.id);
  return delivery;
}

function watch(outbox: Outbox, { id, itemId }: StoredCommand): Promise<Delivery> {
  return new Promise((resolve) => {
    const end = (delivery: Delivery): void => {
      clearTimeout(timer);
      stop();
      resolve(delivery);
    };
    const look = (): void => {
      const command = outbox.commandsOf(itemId).find((each) => each.id === id);
      if (!command) end({ kind: 'done' });
      else if (command.state === 'refused' && command.failure)
        end({ kind: 'refused', failure: command.failure, clash: command.clash });
      else if (command.failure || !navigator.onLine) end({ kind: 'kept' });
    };
    const timer = setTimeout(() => end({ kind: 'kept' }), PATIENCE);
    const stop = outbox.subscribe(look);
    look();
  });
}
