import { IconExternalLink, IconShare3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type {
  ItemDetailsFragment,
  Platform,
  PlatformsQuery,
  PostingDetailsFragment,
} from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PostingStatusBadge } from '../../ui/status-badge.tsx';
import { Differences } from './differences.tsx';
import classes from './platform-list.module.css';
import { postingActions } from './posting-actions.ts';
import { postingWords } from './posting-words.ts';
import { type PostingActions, usePostingActions } from './use-posting-actions.ts';
import { useShareLink } from './use-share-link.ts';

/** What the card of a platform shows and offers. */
export interface PlatformCardProps {
  readonly item: ItemDetailsFragment;
  readonly platform: Platform;
  readonly name: string;
  /** Null until the server has said what it can do. */
  readonly info: PlatformsQuery['platforms'][number] | null;
  readonly posting: PostingDetailsFragment | null;
  readonly actions: PostingActions;
  /** What this platform offers besides, before the way down. */
  readonly extra?: ReactNode;
  /** What is opened from here. */
  readonly children?: ReactNode;
}

/** One platform: how things stand there, why, and what can be done. */
export function PlatformCard(props: PlatformCardProps) {
  const { item, platform, name, info, posting, actions, extra, children } = props;
  const { working, waiting, problem, post, end, retry } = actions;
  const share = useShareLink();
  const { canPost, canRetry, canEnd, link } = postingActions({ item, info, posting });
  const headingId = `platform-${platform.toLowerCase()}`;
  const acts = canPost || canRetry || canEnd || link || extra;
  return (
    <section className={classes.card} aria-labelledby={headingId}>
      <div className={classes.head}>
        <h3 id={headingId} className={classes.name}>
          {name}
        </h3>
        {posting ? <PostingStatusBadge status={posting.status} /> : null}
      </div>
      <p className={classes.reason} role="status">
        {waiting
          ? `It goes to ${name} as soon as its photos are there.`
          : postingWords({ name, info, posting, status: item.status })}
      </p>
      {posting && posting.status === 'LIVE' && posting.warnings.length > 0 ? (
        <Notice tone="attention">{posting.warnings.join(' ')}</Notice>
      ) : null}
      {posting && posting.status === 'LIVE' ? (
        <Differences
          name={name}
          differences={posting.differences}
          working={working}
          onSend={() => void retry(posting.id)}
        />
      ) : null}
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
      {acts ? (
        <div className={classes.actions}>
          {canPost && !waiting ? (
            <Button variant="primary" loading={working} onClick={() => void post()}>
              Post
            </Button>
          ) : null}
          {canRetry && posting ? (
            <Button variant="primary" loading={working} onClick={() => void retry(posting.id)}>
              Try again
            </Button>
          ) : null}
          {link ? (
            <>
              <LinkButton href={link} icon={<IconExternalLink size={20} aria-hidden="true" />}>
                View
              </LinkButton>
              <Button
                icon={<IconShare3 size={20} aria-hidden="true" />}
                onClick={() => void share(link, item.title)}
              >
                Share
              </Button>
            </>
          ) : null}
          {extra}
          {canEnd && posting ? (
            <Button variant="quiet" loading={working} onClick={() => void end(posting.id)}>
              Take down
            </Button>
          ) : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}

/** A platform that needs nothing but the item itself. */
export function PlainPlatformCard(props: Omit<PlatformCardProps, 'actions'>) {
  const actions = usePostingActions(props.item.id, props.platform);
  return <PlatformCard {...props} actions={actions} />;
}
