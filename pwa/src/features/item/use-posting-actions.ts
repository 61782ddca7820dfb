import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { PostItemDocument } from '../../graphql/capture.ts';
import { describeFailure } from '../../graphql/failure.ts';
import type { Platform } from '../../graphql/generated/graphql.ts';
import { EndPostingDocument, RetryPostingDocument } from '../../graphql/item.ts';
import { useSession } from '../../graphql/session-context.ts';
import { type CommandPayloads, postItemCommand } from '../../offline/commands.ts';
import { useOutbox, useOutboxSnapshot } from '../../offline/outbox-context.ts';

interface Answer {
  readonly userErrors: readonly { readonly message: string }[];
}

/** What can be done with a posting, and how that went. */
export interface PostingActions {
  readonly working: boolean;
  /** The wish to post is kept on this device until the photos of the item have arrived. */
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
  const [postItem] = useMutation(PostItemDocument);
  const [endPosting] = useMutation(EndPostingDocument);
  const [retryPosting] = useMutation(RetryPostingDocument);
  const outbox = useOutbox();
  const { userId } = useSession();
  const { commands } = useOutboxSnapshot();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const mine = commands.filter((command) => command.itemId === itemId);
  const photosAhead = mine.some(({ photoId, state }) => photoId !== null && state === 'waiting');
  const wish = mine.find(
    ({ kind, payload }) =>
      kind === 'postItem' && (payload as CommandPayloads['postItem']).platforms.includes(platform),
  );

  async function run(send: () => Promise<Answer | undefined>): Promise<void> {
    setWorking(true);
    setProblem(null);
    try {
      const answer = await send();
      const messages = answer?.userErrors.map((error) => error.message) ?? [];
      setProblem(messages.length > 0 ? messages.join(' ') : null);
    } catch (error) {
      setProblem(describeFailure(error));
    } finally {
      setWorking(false);
    }
  }

  return {
    working,
    waiting: wish?.state === 'waiting',
    photosAhead,
    problem: problem ?? (wish?.state === 'refused' ? (wish.failure?.message ?? null) : null),
    post: () =>
      run(async () => {
        if (wish) await outbox.discard(wish.id);
        if (photosAhead) {
          await outbox.enqueue([postItemCommand(userId ?? '', itemId, [platform])]);
          return undefined;
        }
        const { data } = await postItem({ variables: { input: { itemId, platforms: [platform] } } });
        return data?.postItem;
      }),
    end: (id) => run(async () => (await endPosting({ variables: { id } })).data?.endPosting),
    retry: (id) => run(async () => (await retryPosting({ variables: { id } })).data?.retryPosting),
  };
}
