import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { PlatformCard, type PlatformCardProps } from '../platform-card.tsx';
import { postingActions } from '../posting-actions.ts';
import { usePostingActions } from '../use-posting-actions.ts';
import { useListingPreview } from './use-listing-preview.ts';

const EbaySheet = lazy(async () => ({
  default: (await import(/* webpackChunkName: "ebay-item" */ './ebay-sheet.tsx')).EbaySheet,
}));

interface EbayCardProps extends Omit<PlatformCardProps, 'platform' | 'actions'> {
  readonly onEdit: () => void;
  readonly onPhotos: () => void;
}

/** eBay needs more than a tap: whoever wants to post is led to what is still missing. */
export function EbayCard({ onEdit, onPhotos, ...card }: EbayCardProps) {
  const { item, info, posting } = card;
  const actions = usePostingActions(item.id, 'EBAY');
  const { asking, ask } = useListingPreview(item.id);
  const [open, setOpen] = useState<'prepare' | 'missing' | null>(null);
  const { canPost } = postingActions({ item, info, posting });
  const sellable = item.status === 'ACTIVE' || item.status === 'DRAFT';

  async function post(): Promise<void> {
    const preview = await ask();
    // Photos on their way are waited for by the posting itself.
    const inTheWay =
      preview?.problems.filter(({ field }) => !actions.photosAhead || field !== 'images') ?? [];
    if (inTheWay.length > 0) setOpen('missing');
    else await actions.post();
  }

  function leaveTo(next: () => void): void {
    setOpen(null);
    next();
  }

  return (
    <PlatformCard
      {...card}
      platform="EBAY"
      actions={{ ...actions, working: actions.working || asking, post }}
      extra={
        info?.available && info.connected && sellable ? (
          <Button onClick={() => setOpen('prepare')}>{canPost ? 'Prepare for eBay' : 'eBay details'}</Button>
        ) : info?.available && !info.connected && sellable ? (
          <Button to="/settings/ebay">Connect eBay</Button>
        ) : null
      }
    >
      <Suspense fallback={null}>
        {open ? (
          <EbaySheet
            item={item}
            canPost={canPost && !actions.waiting}
            posting={actions.working}
            missing={open === 'missing'}
            onPost={() => void actions.post().then(() => setOpen(null))}
            onEdit={() => leaveTo(onEdit)}
            onPhotos={() => leaveTo(onPhotos)}
            onClose={() => setOpen(null)}
          />
        ) : null}
      </Suspense>
    </PlatformCard>
  );
}
