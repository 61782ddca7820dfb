import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Edit } from '../../graphql/follow-item.ts';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session-context.ts';
import { countOf } from '../../lib/count-of.ts';
import { formatMoney } from '../../lib/money.ts';
import { useKeyboardShortcut } from '../../lib/use-keyboard-shortcut.ts';
import { DraftKeeper } from '../../offline/draft-keeper.ts';
import { usePendingPhotos } from '../../offline/use-pending-photos.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ItemStatusBadge } from '../../ui/status-badge.tsx';
import { useToasts } from '../../ui/toast-context.ts';
import type { EditKeeper } from './edit-keeper.ts';
import { ItemFacts } from './item-facts.tsx';
import { ItemMenu } from './item-menu.tsx';
import classes from './item-page.module.css';
import { NotSynced } from './not-synced.tsx';
import { PhotoCarousel } from './photo-carousel.tsx';
import { PlatformList } from './platform-list.tsx';
import { SalesList } from './sales-list.tsx';
import { SoldSheet } from './sold-sheet.tsx';
import { useItemActions } from './use-item-actions.ts';

const EditSheet = lazy(async () => ({
  default: (await import(/* webpackChunkName: "edit-item" */ './edit-sheet.tsx')).EditSheet,
}));
const PhotoSheet = lazy(async () => ({
  default: (await import(/* webpackChunkName: "edit-photos" */ './photo-sheet.tsx')).PhotoSheet,
}));

const MovePhotosSheet = lazy(async () => ({
  default: (await import(/* webpackChunkName: "move-photos" */ './move-photos-sheet.tsx')).MovePhotosSheet,
}));

interface ItemPageProps {
  readonly item: ItemDetailsFragment;
  readonly backTo: string | undefined;
}

type OpenSheet = 'edit' | 'photos' | 'move' | 'sold' | 'menu' | null;

/** An item with everything that can be done with it. */
export function ItemPage({ item, backTo }: ItemPageProps) {
  const { user, userId } = useSession();
  const navigate = useNavigate();
  const { search } = useLocation();
  const toasts = useToasts();
  const pending = usePendingPhotos(item.id);
  const { working, remove, undoSale, setStatus } = useItemActions(item);
  const [sheet, setSheet] = useState<OpenSheet>(null);
  const [keeper, setKeeper] = useState<EditKeeper | null>(null);
  const notTaken = pending.filter(
    ({ command, progress }) => command.failure !== null && progress === undefined,
  ).length;
  const [unsaved, setUnsaved] = useState(false);

  function close(): void {
    setSheet(null);
    setUnsaved(Boolean(keeper?.kept));
  }

  useEffect(() => {
    let left = false;
    void DraftKeeper.open<Edit>('edit', item.id, userId ?? '').then((opened) => {
      if (left) return;
      setKeeper(opened);
      setUnsaved(opened.kept !== null);
    });
    return () => {
      left = true;
    };
  }, [item.id, userId]);

  useKeyboardShortcut('e', () => setSheet('edit'));
  useKeyboardShortcut('s', () => {
    if (item.status !== 'SOLD') setSheet('sold');
  });

  async function deleteItem(): Promise<void> {
    close();
    if (await remove()) void navigate({ pathname: '/', search });
  }

  return (
    <>
      <PageHeader
        title={item.title}
        backTo={backTo}
        backLabel="Back to the inventory"
        actions={
          <IconButton label="More" onClick={() => setSheet('menu')}>
            <IconDots size={24} />
          </IconButton>
        }
      />
      <PageBody width="narrow">
        <div className={classes.parts}>
          <PhotoCarousel
            title={item.title}
            images={item.images}
            pending={pending}
            onEdit={() => setSheet('photos')}
          />
          <div>
            <div className={classes.summary}>
              <p className={item.price ? classes.price : classes.noPrice}>
                {item.price ? formatMoney(item.price) : 'No price yet'}
              </p>
              <ItemStatusBadge status={item.status} />
            </div>
            {item.title.length > 24 ? <p className={classes.title}>{item.title}</p> : null}
          </div>
          {notTaken > 0 ? (
            <Notice
              tone="attention"
              title={`${countOf(notTaken, 'photo')} did not reach your shop`}
              action={<Button onClick={() => setSheet('photos')}>See why</Button>}
            >
              What can be sent is kept on this device.
            </Notice>
          ) : null}
          {unsaved && keeper && sheet !== 'edit' ? (
            <Notice
              tone="attention"
              title="Changes that are not saved"
              action={
                <div className={classes.answers}>
                  <Button onClick={() => setSheet('edit')}>Go on</Button>
                  <Button
                    variant="quiet"
                    onClick={() => {
                      keeper.keep(null);
                      setUnsaved(false);
                    }}
                  >
                    Discard
                  </Button>
                </div>
              }
            >
              You began to change this item. What you wrote is kept on this device.
            </Notice>
          ) : null}
          <NotSynced
            item={item}
            currencyCode={user?.shop.currencyCode ?? 'USD'}
            onMend={(edit) => {
              keeper?.keep(edit);
              setSheet('edit');
            }}
          />
          <SalesList
            sales={item.sales}
            working={working}
            onUndo={(id) =>
              void undoSale(id).then((undone) => {
                if (undone) toasts.show({ message: 'Sale taken back.' });
              })
            }
          />
          <PlatformList item={item} onEdit={() => setSheet('edit')} onPhotos={() => setSheet('photos')} />
          <ItemFacts
            item={item}
            currencyCode={user?.shop.currencyCode ?? 'USD'}
            onEdit={() => setSheet('edit')}
          />
        </div>
      </PageBody>
      <ActionBar>
        <Button variant={item.status === 'SOLD' ? 'primary' : 'secondary'} onClick={() => setSheet('edit')}>
          Edit
        </Button>
        {item.status === 'SOLD' ? null : (
          <Button variant="primary" onClick={() => setSheet('sold')}>
            Mark sold
          </Button>
        )}
      </ActionBar>
      <Suspense fallback={null}>
        {sheet === 'edit' && keeper ? <EditSheet item={item} keeper={keeper} onClose={close} /> : null}
        {sheet === 'photos' ? (
          <PhotoSheet item={item} pending={pending} onClose={close} onMove={() => setSheet('move')} />
        ) : null}
        {sheet === 'move' ? <MovePhotosSheet item={item} onClose={close} /> : null}
      </Suspense>
      {sheet === 'sold' ? (
        <SoldSheet
          item={item}
          onClose={close}
          onSold={(saleId, left) => {
            close();
            const sold = left > 0 ? `Sold; ${left} left.` : 'Sold. It comes down everywhere else.';
            toasts.show({
              message: sold,
              action: { label: 'Undo', onAction: () => void undoSale(saleId) },
            });
          }}
        />
      ) : null}
      {sheet === 'menu' ? (
        <ItemMenu
          status={item.status}
          onClose={close}
          onPhotos={() => setSheet('photos')}
          onStatus={(status) => {
            close();
            void setStatus(status);
          }}
          onDelete={() => void deleteItem()}
        />
      ) : null}
    </>
  );
}
