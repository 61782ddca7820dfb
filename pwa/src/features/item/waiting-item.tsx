import { IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Edit } from '../../graphql/follow-item.ts';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session-context.ts';
import { formatMoney } from '../../lib/money.ts';
import type { StoredCommand } from '../../offline/database.ts';
import { DraftKeeper } from '../../offline/draft-keeper.ts';
import { usePendingPhotos } from '../../offline/use-pending-photos.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ItemStatusBadge } from '../../ui/status-badge.tsx';
import type { EditKeeper } from './edit-keeper.ts';
import { ItemFacts } from './item-facts.tsx';
import classes from './item-page.module.css';
import { PhotoCarousel } from './photo-carousel.tsx';
import { useWaitingRemoval } from './use-waiting-removal.ts';
import { WaitingNotice } from './waiting-notice.tsx';

const EditSheet = lazy(async () => ({
  default: (await import(/* webpackChunkName: "edit-item" */ './edit-sheet.tsx')).EditSheet,
}));
const WaitingPhotos = lazy(async () => ({
  default: (await import(/* webpackChunkName: "edit-photos" */ './waiting-photos.tsx')).WaitingPhotos,
}));

interface WaitingItemProps {
  /** The item as it was made and changed here. */
  readonly item: ItemDetailsFragment;
  /** What will create it; undefined once it has, while a sheet is still open. */
  readonly creation: StoredCommand | undefined;
  readonly backTo: string | undefined;
  /** Whether a sheet is open, which must not be taken away while somebody writes. */
  readonly onSheet: (open: boolean) => void;
}

/** An item that was saved on this device and has not reached the shop yet: it can be changed all the same. */
export function WaitingItem({ item, creation, backTo, onSheet }: WaitingItemProps) {
  const { user, userId } = useSession();
  const navigate = useNavigate();
  const pending = usePendingPhotos(item.id);
  const remove = useWaitingRemoval(item);
  const [sheet, setSheet] = useState<'edit' | 'photos' | null>(null);
  const [keeper, setKeeper] = useState<EditKeeper | null>(null);

  useEffect(() => {
    let left = false;
    void DraftKeeper.open<Edit>('edit', item.id, userId ?? '').then((opened) => {
      if (!left) setKeeper(opened);
    });
    return () => {
      left = true;
    };
  }, [item.id, userId]);

  function show(next: 'edit' | 'photos' | null): void {
    setSheet(next);
    onSheet(next !== null);
  }

  return (
    <>
      <PageHeader
        title={item.title}
        backTo={backTo}
        backLabel="Back to the inventory"
        actions={
          <IconButton
            label="Delete this item"
            onClick={() =>
              void remove().then((removed) => {
                if (removed) void navigate('/');
              })
            }
          >
            <IconTrash size={22} />
          </IconButton>
        }
      />
      <PageBody width="narrow">
        <div className={classes.parts}>
          <PhotoCarousel
            title={item.title}
            images={item.images}
            pending={pending}
            onEdit={() => show('photos')}
          />
          <div className={classes.summary}>
            <p className={item.price ? classes.price : classes.noPrice}>
              {item.price ? formatMoney(item.price) : 'No price yet'}
            </p>
            <ItemStatusBadge status={item.status} />
          </div>
          {creation ? <WaitingNotice creation={creation} photos={pending.length} /> : null}
          <ItemFacts
            item={item}
            currencyCode={user?.shop.currencyCode ?? 'USD'}
            onEdit={() => show('edit')}
          />
        </div>
      </PageBody>
      <ActionBar>
        <Button onClick={() => show('photos')}>Photos</Button>
        <Button variant="primary" onClick={() => show('edit')}>
          Edit
        </Button>
      </ActionBar>
      <Suspense fallback={null}>
        {sheet === 'edit' && keeper ? (
          <EditSheet item={item} keeper={keeper} onClose={() => show(null)} />
        ) : null}
        {sheet === 'photos' ? (
          <WaitingPhotos item={item} pending={pending} onClose={() => show(null)} />
        ) : null}
      </Suspense>
    </>
  );
}
