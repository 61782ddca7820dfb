import { useState } from 'react';
import type { Platform } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session-context.ts';
import { itemCommand, payloadOf, postItemCommand } from '../../offline/commands.ts';
import type { StoredCommand } from '../../offline/database.ts';
import { deliver } from '../../offline/deliver.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { useCommandsOf } from '../../offline/use-shown-item.ts';
import { NO_ROOM } from '../../offline/words.ts';

/** What can be done with a posting, and how that went. */
export interface PostingActions {
  readonly working: boolean;
  /** The wish to post is kept on this device until there is a network and the photos have arrived. */
  readonly waiting: boolean;
  /** Photos of the item are still on their way. */
  readonly photosAhead: boolean;
  /** Why the last wish was not granted. */
  readonly problem: string | null;
  readonly post: () => Promise<void>;
  readonly end: (postingId: string) => Promise<void>;
  readonly retry: (postingId: string) => Promise<void>;
}

/** What can be done with the posting of an item on one platform. */
export function usePostingActions(itemId: string, platform: Platform): PostingActions {
  const outbox = useOutbox();
  const { userId } = useSession();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const mine = useCommandsOf(itemId);
  const photosAhead = mine.some(({ photoId, state }) => photoId !== null && state === 'waiting');
  const wish = mine.find(
    (command) => command.kind === 'postItem' && payloadOf(command, 'postItem').platforms.includes(platform),
  );

  /** Keeps a wish and waits a moment for what becomes of it; one that photos are ahead of is left to itself. */
  async function wishFor(command: StoredCommand): Promise<void> {
    setWorking(true);
    setProblem(null);
    try {
      if (photosAhead) {
        await outbox.enqueue([command]);
        return;
      }
      const delivery = await deliver(outbox, command);
      if (delivery.kind === 'refused') setProblem(delivery.failure.message);
    } catch {
      setProblem(NO_ROOM);
    } finally {
      setWorking(false);
    }
  }

  return {
    working,
    waiting: wish?.state === 'waiting',
    photosAhead,
    problem: problem ?? (wish?.state === 'refused' ? (wish.failure?.message ?? null) : null),
    async post() {
      if (wish) await outbox.discard(wish.id);
      await wishFor(postItemCommand(userId ?? '', itemId, [platform]));
    },
    end: (postingId) => wishFor(itemCommand(userId ?? '', itemId, 'endPosting', { postingId })),
    retry: (postingId) => wishFor(itemCommand(userId ?? '', itemId, 'retryPosting', { postingId })),
  };
}
