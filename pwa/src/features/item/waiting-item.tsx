import { countOf } from '../../lib/count-of.ts';
import { useOnline } from '../../lib/use-online.ts';
import type { CommandPayloads } from '../../offline/commands.ts';
import type { StoredCommand } from '../../offline/database.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { usePendingPhotos } from '../../offline/use-pending-photos.ts';
import { usePhotoUrls } from '../../offline/use-photo-urls.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import classes from './item-page.module.css';

interface WaitingItemProps {
  readonly itemId: string;
  /** What will create it. */
  readonly creation: StoredCommand;
  readonly backTo: string | undefined;
}

/** An item that was saved on this device and has not reached the shop yet. */
export function WaitingItem({ itemId, creation, backTo }: WaitingItemProps) {
  const outbox = useOutbox();
  const online = useOnline();
  const pending = usePendingPhotos(itemId);
  const urls = usePhotoUrls(pending.map(({ photo }) => photo));
  const { title } = (creation.payload as CommandPayloads['createItem']).input;
  const [cover] = pending;
  return (
    <>
      <PageHeader title={title} backTo={backTo} backLabel="Back to the inventory" />
      <PageBody width="narrow">
        <div className={classes.parts}>
          {cover ? (
            <PhotoTile
              src={urls.get(cover.photo.id) ?? null}
              alt={`${title}, photo 1`}
              ratio={4 / 3}
              fit="contain"
            />
          ) : null}
          {creation.state === 'refused' ? (
            <Notice
              tone="danger"
              title="Your shop did not take this item"
              action={<Button to={`/capture?draft=${itemId}`}>Mend it</Button>}
            >
              {`${creation.failure?.message ?? ''} Everything is kept on this device.`}
            </Notice>
          ) : (
            <Notice
              title="On its way to your shop"
              action={
                online && creation.failure ? (
                  <Button onClick={() => void outbox.retry()}>Try again</Button>
                ) : undefined
              }
            >
              {`It is safe on this device${pending.length > 0 ? ` with ${countOf(pending.length, 'photo')}` : ''}, and ${
                online ? 'is being sent' : 'is sent by itself when you are back online'
              }. Everything else can be done once it is there.`}
            </Notice>
          )}
        </div>
      </PageBody>
    </>
  );
}
