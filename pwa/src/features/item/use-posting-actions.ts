import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { PostItemDocument } from '../../graphql/capture.ts';
import { describeFailure } from '../../graphql/failure.ts';
import type { Platform } from '../../graphql/generated/graphql.ts';
import { EndPostingDocument, RetryPostingDocument } from '../../graphql/item.ts';

interface Answer {
  readonly userErrors: readonly { readonly message: string }[];
}

interface PostingActions {
  readonly working: boolean;
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
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

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
    problem,
    post: () =>
      run(async () => {
        const { data } = await postItem({ variables: { input: { itemId, platforms: [platform] } } });
        return data?.postItem;
      }),
    end: (id) => run(async () => (await endPosting({ variables: { id } })).data?.endPosting),
    retry: (id) => run(async () => (await retryPosting({ variables: { id } })).data?.retryPosting),
  };
}
