import { useQuery } from '@apollo/client/react';
import type { ItemDetailsFragment, Platform } from '../../graphql/generated/graphql.ts';
import { PlatformsDocument } from '../../graphql/item.ts';
import { Notice } from '../../ui/notice.tsx';
import { PLATFORM_WORDS } from '../../ui/words.ts';
import { EbayCard } from './ebay/ebay-card.tsx';
import { PlainPlatformCard } from './platform-card.tsx';
import classes from './platform-list.module.css';

/** Our own website first: it always works. */
const ORDER: readonly Platform[] = ['WEBSITE', 'EBAY', 'FACEBOOK'];

interface PlatformListProps {
  readonly item: ItemDetailsFragment;
  readonly onEdit: () => void;
  readonly onPhotos: () => void;
}

/** Where the item is for sale, and where it could be. */
export function PlatformList({ item, onEdit, onPhotos }: PlatformListProps) {
  const { data, error } = useQuery(PlatformsDocument);
  return (
    <section aria-labelledby="platforms" className={classes.list}>
      <h2 id="platforms" className={classes.heading}>
        Where it is for sale
      </h2>
      {!data && error ? (
        <Notice tone="attention">
          The platforms could not be asked. What is known of this item is below.
        </Notice>
      ) : null}
      {ORDER.map((platform) => {
        const card = {
          item,
          name: PLATFORM_WORDS[platform],
          info: data?.platforms.find((info) => info.platform === platform) ?? null,
          posting: item.postings.find((posting) => posting.platform === platform) ?? null,
        };
        return platform === 'EBAY' ? (
          <EbayCard key={platform} {...card} onEdit={onEdit} onPhotos={onPhotos} />
        ) : (
          <PlainPlatformCard key={platform} {...card} platform={platform} />
        );
      })}
    </section>
  );
}
