import { IconBrandFacebook, IconWorld } from '@tabler/icons-react';
import type { ItemCardFragment, Platform, PostingStatus } from '../../graphql/generated/graphql.ts';
import { classNames } from '../../lib/class-names.ts';
import { PLATFORM_WORDS, POSTING_STATUS_WORDS } from '../../ui/words.ts';
import classes from './posted-on.module.css';

interface PostedOnProps {
  readonly postings: ItemCardFragment['postings'];
  /** Keeps its contrast on top of a photo. */
  readonly overPhoto?: boolean;
}

const ORDER: readonly Platform[] = ['WEBSITE', 'EBAY', 'FACEBOOK'];

/** Postings that ended say nothing of where an item is. */
const SHOWN: ReadonlySet<PostingStatus> = new Set([
  'QUEUED',
  'PUBLISHING',
  'LIVE',
  'NEEDS_ATTENTION',
  'FAILED',
]);

function Sign({ platform }: { readonly platform: Platform }) {
  if (platform === 'WEBSITE') return <IconWorld size={16} aria-hidden="true" />;
  if (platform === 'FACEBOOK') return <IconBrandFacebook size={16} aria-hidden="true" />;
  return (
    <span className={classes.letter} aria-hidden="true">
      e
    </span>
  );
}

/** Where an item is offered: a sign for each platform, faint while it is under way, marked where it is stuck. */
export function PostedOn({ postings, overPhoto = false }: PostedOnProps) {
  const shown = ORDER.flatMap((platform) => {
    const posting = postings.find((one) => one.platform === platform && SHOWN.has(one.status));
    return posting ? [posting] : [];
  });
  if (shown.length === 0) return null;
  return (
    <span className={classNames(classes.signs, overPhoto && classes.overPhoto)}>
      {shown.map(({ platform, status }) => {
        const words = `${PLATFORM_WORDS[platform]}: ${POSTING_STATUS_WORDS[status]}`;
        return (
          <span key={platform} className={classes.sign} data-status={status} title={words}>
            <Sign platform={platform} />
            <span className={classes.words}>{words}</span>
          </span>
        );
      })}
    </span>
  );
}
