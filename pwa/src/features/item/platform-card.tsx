import { IconExternalLink } from '@tabler/icons-react';
import type {
  ItemDetailsFragment,
  Platform,
  PlatformsQuery,
  PostingDetailsFragment,
} from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PostingStatusBadge } from '../../ui/status-badge.tsx';
import classes from './platform-list.module.css';
import { postingWords } from './posting-words.ts';
import { usePostingActions } from './use-posting-actions.ts';

export interface PlatformCardProps {
  readonly item: ItemDetailsFragment;
  readonly platform: Platform;
  readonly name: string;
  /** Null until the server has said what it can do. */
  readonly info: PlatformsQuery['platforms'][number] | null;
  readonly posting: PostingDetailsFragment | null;
}

/** One platform: how things stand there, why, and what can be done. */
export function PlatformCard({ item, platform, name, info, posting }: PlatformCardProps) {
  const { working, problem, post, end, retry } = usePostingActions(item.id, platform);
  const usable = info === null || (info.available && info.connected);
  const status = posting?.status ?? null;
  const canPost = usable && (status === null || status === 'ENDED');
  const canRetry = status === 'FAILED' || status === 'NEEDS_ATTENTION';
  const canEnd = status === 'LIVE' || status === 'NEEDS_ATTENTION' || status === 'QUEUED';
  const headingId = `platform-${platform.toLowerCase()}`;
  return (
    <section className={classes.card} aria-labelledby={headingId}>
      <div className={classes.head}>
        <h3 id={headingId} className={classes.name}>
          {name}
        </h3>
        {posting ? <PostingStatusBadge status={posting.status} /> : null}
      </div>
      <p className={classes.reason}>{postingWords({ name, info, posting })}</p>
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
      <div className={classes.actions}>
        {canPost ? (
          <Button variant="primary" loading={working} onClick={() => void post()}>
            Post
          </Button>
        ) : null}
        {canRetry && posting ? (
          <Button variant="primary" loading={working} onClick={() => void retry(posting.id)}>
            Try again
          </Button>
        ) : null}
        {status === 'LIVE' && posting?.externalUrl ? (
          <a href={posting.externalUrl} target="_blank" rel="noreferrer" className={classes.link}>
            View <IconExternalLink size={18} aria-hidden="true" />
          </a>
        ) : null}
        {canEnd && posting ? (
          <Button loading={working} onClick={() => void end(posting.id)}>
            Take down
          </Button>
        ) : null}
      </div>
    </section>
  );
}
