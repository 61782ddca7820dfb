import type {
  ItemDetailsFragment,
  PlatformsQuery,
  PostingDetailsFragment,
} from '../../graphql/generated/graphql.ts';

interface Situation {
  readonly item: Pick<ItemDetailsFragment, 'status'>;
  readonly info: PlatformsQuery['platforms'][number] | null;
  readonly posting: PostingDetailsFragment | null;
}

interface PostingChoices {
  readonly canPost: boolean;
  readonly canRetry: boolean;
  readonly canEnd: boolean;
  /** Where a buyer sees it, while it is there. */
  readonly link: string | null;
}

/** What makes sense to offer, so that nobody is led to a refusal. */
export function postingActions({ item, info, posting }: Situation): PostingChoices {
  const status = posting?.status ?? 'ENDED';
  const reachable = info === null || (info.available && info.connected);
  const sellable = item.status === 'ACTIVE' || item.status === 'DRAFT';
  return {
    canPost: status === 'ENDED' && reachable && sellable,
    canRetry: status === 'FAILED' || status === 'NEEDS_ATTENTION',
    canEnd: status === 'LIVE' || status === 'QUEUED' || status === 'NEEDS_ATTENTION' || status === 'FAILED',
    link: status === 'LIVE' ? (posting?.externalUrl ?? null) : null,
  };
}
